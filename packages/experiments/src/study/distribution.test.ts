import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  categorical,
  contains,
  float,
  int,
  isSingle,
  requireCompatible,
  type Distribution,
  type ParamsOf,
} from './distribution.ts';
import { decodeDistribution, encodeDistribution, fromInternal, toInternal } from './distribution-json.ts';

describe('ranges', () => {
  it.each([
    [float({ low: 0, high: 1, step: 0.1 }).high, 1],
    [float({ low: 0, high: 1, step: 0.3 }).high, 0.9],
    [float({ low: 0.1, high: 0.35, step: 0.1 }).high, 0.3],
    [float({ low: -1, high: 1 }).high, 1],
    [int({ low: 1, high: 10, step: 4 }).high, 9],
    [int({ low: 2, high: 2 }).high, 2],
  ])('end at the last value that a step reaches: %d', (high, wanted) => expect(high).toBe(wanted));

  it('know what they hold', () => {
    expect(contains(float({ low: 0, high: 1 }), 1)).toBe(true);
    expect(contains(float({ low: 0, high: 1 }), 1.0001)).toBe(false);
    expect(contains(float({ low: 0, high: 1 }), '0.5')).toBe(false);
    expect(contains(int({ low: 0, high: 9 }), 4)).toBe(true);
    expect(contains(int({ low: 0, high: 9 }), 4.5)).toBe(false);
    expect(contains(categorical(['a', null]), null)).toBe(true);
    expect(contains(categorical(['a', null]), 'b')).toBe(false);
    expect([float({ low: 1, high: 1 }), categorical([2]), int({ low: 0, high: 1 })].map(isSingle)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('have types', () => {
    const space = { lr: float({ low: 0, high: 1 }), activation: categorical(['relu', 'tanh', null]) };
    expect(Object.keys(space)).toEqual(['lr', 'activation']);
    expectTypeOf<ParamsOf<typeof space>>().toEqualTypeOf<{
      readonly lr: number;
      readonly activation: 'relu' | 'tanh' | null;
    }>();
  });

  it.each([
    [() => float({ low: NaN, high: 1 }), 'float: low and high must be finite numbers, got NaN and 1'],
    [() => float({ low: 2, high: 1 }), 'float: low must be at most high, got 2 and 1'],
    [() => float({ low: 0, high: 1, step: 0 }), 'float: step must be positive, got 0'],
    [() => float({ low: 0, high: 1, log: true }), 'float: low must be positive on a log scale, got 0'],
    [() => float({ low: 1, high: 2, log: true, step: 1 }), 'float: step and log exclude each other'],
    [() => int({ low: 0.5, high: 1 }), 'int: low must be a whole number, got 0.5'],
    [() => int({ low: 1, high: 8, log: true, step: 2 }), 'int: step and log exclude each other'],
    [() => categorical([]), 'categorical: there must be at least one choice'],
    [() => categorical([1, 'a', 1]), 'categorical: 1 is there twice'],
    [() => categorical([NaN]), 'categorical: a choice must be a finite number, a string, a boolean or null, got NaN'],
  ])('that are impossible are refused: %#', (make, message) => expect(make).toThrow(new RangeError(message)));
});

describe('of one name in one study', () => {
  const x = float({ low: 0.1, high: 1 });
  it('may have other ranges', () =>
    expect(() => requireCompatible('x', x, float({ low: 0.2, high: 3, step: 0.1 }))).not.toThrow());
  it.each([
    [
      x,
      int({ low: 1, high: 2 }),
      'suggest "x": was float in an earlier trial, now int; use another name or another study',
    ],
    [
      x,
      float({ low: 0.1, high: 1, log: true }),
      'suggest "x": was linear in an earlier trial, now logarithmic; use another name or another study',
    ],
    [
      categorical(['a']),
      categorical(['a', 'b']),
      'suggest "x": had the choices ["a"] in an earlier trial, now ["a","b"]; use another name or another study',
    ],
  ] as [Distribution, Distribution, string][])('must be of one kind: %#', (old, now, message) =>
    expect(() => requireCompatible('x', old, now)).toThrow(new RangeError(message)),
  );
});

describe("in Optuna's JSON", () => {
  // As `optuna.distributions.distribution_to_json` of 3.1 writes them, but for blanks.
  it.each([
    [
      float({ low: 1e-6, high: 0.01, log: true }),
      '{"name":"FloatDistribution","attributes":{"step":null,"low":0.000001,"high":0.01,"log":true}}',
    ],
    [
      int({ low: 1, high: 9, step: 2 }),
      '{"name":"IntDistribution","attributes":{"log":false,"step":2,"low":1,"high":9}}',
    ],
    [
      categorical(['relu', null, true, 3]),
      '{"name":"CategoricalDistribution","attributes":{"choices":["relu",null,true,3]}}',
    ],
  ] as [Distribution, string][])('%#', (distribution, text) => {
    expect(encodeDistribution(distribution)).toBe(text);
    expect(decodeDistribution(text)).toEqual(distribution);
  });

  it.each([
    ['UniformDistribution', { low: 0, high: 1 }, float({ low: 0, high: 1 })],
    ['LogUniformDistribution', { low: 0.1, high: 1 }, float({ low: 0.1, high: 1, log: true })],
    ['DiscreteUniformDistribution', { low: 0, high: 1, q: 0.5 }, float({ low: 0, high: 1, step: 0.5 })],
    ['IntUniformDistribution', { low: 0, high: 4, step: 2 }, int({ low: 0, high: 4, step: 2 })],
    ['IntLogUniformDistribution', { low: 1, high: 4, step: 1 }, int({ low: 1, high: 4, log: true })],
  ])('the names before version 3 are known: %s', (name, attributes, wanted) =>
    expect(decodeDistribution(JSON.stringify({ name, attributes }))).toEqual(wanted),
  );

  it('an unknown name is refused', () =>
    expect(() => decodeDistribution('{"name":"Normal","attributes":{}}')).toThrow(
      new RangeError(
        'journal: unknown distribution "Normal"; known: FloatDistribution, UniformDistribution, LogUniformDistribution, DiscreteUniformDistribution, IntDistribution, IntUniformDistribution, IntLogUniformDistribution, CategoricalDistribution',
      ),
    ));

  it('values of choices are indices', () => {
    const choices = categorical(['a', null, 2]);
    expect(['a', null, 2].map((value) => toInternal(choices, value))).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((index) => fromInternal(choices, index))).toEqual(['a', null, 2]);
    expect(toInternal(float({ low: 0, high: 1 }), 0.25)).toBe(0.25);
  });
});
