import { describe, expect, it } from 'vitest';
import { optimizers } from './roster.ts';
import {
  aboveOne,
  count,
  epsilon,
  flag,
  fraction,
  inside,
  notNegative,
  oneOf,
  positive,
  type Range,
  requireIn,
  share,
  wholeNumber,
} from './range.ts';
import { Rprop } from './rprop.ts';

const cases: readonly [name: string, range: Range, good: readonly unknown[], bad: readonly unknown[]][] = [
  ['positive', positive, [1e-300, 5], [0, -1]],
  ['notNegative', notNegative, [0, 5], [-1e-9]],
  ['fraction', fraction, [0, 0.999], [1, -0.1, 2]],
  ['inside', inside, [1e-300, 0.999], [0, 1]],
  ['aboveOne', aboveOne, [1.001, 5], [1, 0]],
  ['share', share, [0, 1], [1.1, -0.1]],
  ['wholeNumber', wholeNumber, [0, 7], [-1, 0.5]],
  ['count', count, [1, 7], [0, 1.5]],
  ['epsilon', epsilon, [1e-10], [0, -1]],
  ['flag', flag, [true, false], [0, 'true']],
  ['oneOf', oneOf('a', 'b'), ['a', 'b'], ['c', 1]],
];
for (const [name, range, good, bad] of cases)
  it(name, () => {
    for (const value of good) expect(() => requireIn(range, 'Here', 'option', value)).not.toThrow();
    for (const value of [...bad, NaN, Infinity, undefined, null, {}])
      expect(() => requireIn(range, 'Here', 'option', value)).toThrow(RangeError);
  });

describe('the message', () => {
  const message = (range: Range, value: unknown) => {
    try {
      requireIn(range, 'AdaGrad', 'eps', value);
    } catch (error) {
      return String(error);
    }
    return 'nothing';
  };
  it('names place, option, expectation, value and reason', () => {
    expect(message(epsilon, 0)).toBe(
      'RangeError: AdaGrad: eps must be positive, got 0 (a zero gradient would give 0/0)',
    );
    expect(message(epsilon, -1)).toBe('RangeError: AdaGrad: eps must be positive, got -1');
    expect(message(positive, NaN)).toBe('RangeError: AdaGrad: eps must be finite, got NaN');
    expect(message(notNegative, -2)).toBe('RangeError: AdaGrad: eps must be 0 or more, got -2');
    expect(message(fraction, 1)).toBe('RangeError: AdaGrad: eps must be in [0, 1), got 1');
    expect(message(inside, 0)).toBe('RangeError: AdaGrad: eps must be in (0, 1), got 0');
    expect(message(aboveOne, 1)).toBe('RangeError: AdaGrad: eps must be above 1, got 1');
    expect(message(share, 2)).toBe('RangeError: AdaGrad: eps must be in [0, 1], got 2');
    expect(message(wholeNumber, 0.5)).toBe('RangeError: AdaGrad: eps must be a whole number of 0 or more, got 0.5');
    expect(message(count, 0)).toBe('RangeError: AdaGrad: eps must be a whole number of 1 or more, got 0');
    expect(message(flag, 1)).toBe('RangeError: AdaGrad: eps must be true or false, got 1');
    expect(message(oneOf('a', 'b'), 'c')).toBe('RangeError: AdaGrad: eps must be "a" or "b", got "c"');
  });
});

describe('every optimizer refuses', () => {
  const refused: Readonly<Record<string, readonly [value: number | boolean | string, says: string][]>> = {
    lr: [[0, 'positive, got 0']],
    momentum: [
      [1, 'in [0, 1), got 1'],
      [-0.1, 'in [0, 1), got -0.1'],
    ],
    dampening: [[1.5, 'in [0, 1], got 1.5']],
    eps: [
      [0, 'positive, got 0 (a zero gradient would give 0/0)'],
      [-1, 'positive, got -1'],
    ],
    lrDecay: [[-1, '0 or more, got -1']],
    initialAccumulator: [[-1, '0 or more, got -1']],
    decay: [[1, 'in [0, 1), got 1']],
    centered: [['yes', 'true or false, got "yes"']],
    beta1: [[1, 'in [0, 1), got 1']],
    beta2: [
      [1, 'in [0, 1), got 1'],
      [-1, 'in [0, 1), got -1'],
    ],
    convention: [['paper', '"algorithm1" or "book", got "paper"']],
    'NAdam.convention': [['paper', '"dozat" or "pytorch1", got "paper"']],
    weightDecay: [[-0.1, '0 or more, got -0.1']],
    momentumDecay: [[-1, '0 or more, got -1']],
    etaMinus: [
      [0, 'in (0, 1), got 0'],
      [1, 'in (0, 1), got 1'],
    ],
    etaPlus: [[1, 'above 1, got 1']],
    minStep: [[0, 'positive, got 0']],
    maxStep: [[0, 'positive, got 0']],
  };
  for (const { name, create, defaults } of optimizers)
    it(`what ${name} cannot use`, () => {
      for (const option of Object.keys(defaults())) {
        const rows = refused[`${name}.${option}`] ?? refused[option];
        expect(rows, `the table above needs values of ${option} to refuse`).toBeDefined();
        for (const [value, says] of rows!)
          expect(() => create({ [option]: value })).toThrow(new RangeError(`${name}: ${option} must be ${says}`));
      }
    });
  it('a largest step of Rprop below its smallest', () => {
    expect(() => new Rprop({ minStep: 0.5, maxStep: 0.25 })).toThrow(
      new RangeError('Rprop: maxStep must be minStep or more, got 0.25 with a minStep of 0.5'),
    );
    expect(() => new Rprop({ minStep: 0.5, maxStep: 0.5 })).not.toThrow();
  });
});
