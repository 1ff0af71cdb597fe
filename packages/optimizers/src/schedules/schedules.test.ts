import { describe, expect, it } from 'vitest';
import { SGD } from '../sgd.ts';
import { alongCosine, alongLine } from './between.ts';
import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { cosineDecay } from './cosine-decay.ts';
import { cosineRestarts } from './cosine-restarts.ts';
import { exponentialDecay } from './exponential-decay.ts';
import { inverseTimeDecay } from './inverse-time-decay.ts';
import { join } from './join.ts';
import { linear } from './linear.ts';
import { multiStepDecay } from './multi-step-decay.ts';
import { oneCycle } from './one-cycle.ts';
import { polynomialDecay } from './polynomial-decay.ts';
import { type PlateauState, reduceOnPlateau } from './reduce-on-plateau.ts';
import type { Schedule } from './schedule.ts';
import { stepDecay } from './step-decay.ts';
import { warmup } from './warmup.ts';

describe('cosine', () => {
  it('is exact where the cosine is 1, 0 and −1', () => {
    expect([cosine(0), cosine(0.5), cosine(1)]).toEqual([1, 0, -1]);
  });
  it('is as near to Math.cos as the rounding of πx allows', () => {
    for (let i = 0; i <= 1000; i++)
      expect(Math.abs(cosine(i / 1000) - Math.cos((Math.PI * i) / 1000))).toBeLessThanOrEqual(3 * Number.EPSILON);
  });
  it('falls', () => {
    for (let i = 1; i <= 1000; i++) expect(cosine(i / 1000)).toBeLessThan(cosine((i - 1) / 1000));
  });
});

describe('ways between two rates', () => {
  it('begin and end where they should', () => {
    for (const way of [alongLine, alongCosine])
      expect([way(0.25, 1, 0), way(0.25, 1, 0.5), way(0.25, 1, 1)]).toEqual([0.25, 0.625, 1]);
  });
});

/** One of each, with the number of the step after which it stays. */
const all: readonly [name: string, schedule: Schedule, restsFrom: number][] = [
  ['constant', constant(0.1), 0],
  ['stepDecay', stepDecay({ lr: 0.1, every: 100 }), Infinity],
  ['multiStepDecay', multiStepDecay({ lr: 0.1, at: [3, 7] }), 7],
  ['exponentialDecay', exponentialDecay({ lr: 0.1, factor: 0.9 }), Infinity],
  ['inverseTimeDecay', inverseTimeDecay({ lr: 0.1, rate: 0.1 }), Infinity],
  ['polynomialDecay', polynomialDecay({ lr: 0.1, steps: 20, end: 0.01, power: 0.5 }), 20],
  ['cosineDecay', cosineDecay({ lr: 0.1, steps: 20, end: 0.01 }), 20],
  ['cosineRestarts', cosineRestarts({ lr: 0.1, steps: 5 }), Infinity],
  ['linear', linear({ from: 0, to: 0.1, steps: 20 }), 20],
  ['warmup', warmup({ lr: 0.1, steps: 20 }), 19],
  ['oneCycle', oneCycle({ lr: 0.1, steps: 20 }), 19],
  ['join', join([warmup({ lr: 0.1, steps: 5 }), cosineDecay({ lr: 0.1, steps: 15 })], [5]), 20],
];
for (const [name, schedule, restsFrom] of all)
  describe(name, () => {
    it('gives usable rates, the same for the same step', () => {
      const steps = Array.from({ length: 200 }, (_, i) => i);
      const rates = steps.map(schedule);
      expect(rates.every((rate) => rate >= 0 && rate <= 0.1 * (1 + 1e-15))).toBe(true);
      expect(steps.reverse().map(schedule).reverse()).toEqual(rates);
    });
    it('stays where it ends', () => {
      if (restsFrom === Infinity) expect(schedule(1000)).not.toBe(schedule(1103));
      else expect([schedule(restsFrom), schedule(10 * restsFrom + 100)]).toEqual([schedule(1e6), schedule(1e6)]);
    });
  });

describe('cosineRestarts', () => {
  it('with factor 1 goes round at any distance', () => {
    const schedule = cosineRestarts({ lr: 1, steps: 7 });
    expect(schedule(7e15 + 3)).toBe(schedule(3));
  });
});

describe('oneCycle', () => {
  it('rises, falls back as far, and falls to the last rate', () => {
    const schedule = oneCycle({ lr: 1, steps: 100, rise: 0.4, threePhase: true, straight: true, startDivisor: 10 });
    expect([schedule(0), schedule(39), schedule(78), schedule(99)]).toEqual([0.1, 1, 0.1, 0.1 / 1e4]);
  });
  it('may only fall, or only rise', () => {
    const falls = oneCycle({ lr: 1, steps: 4, rise: 0 });
    expect([falls(-1), falls(3)]).toEqual([1, 1 / 25 / 1e4]);
    const rises = oneCycle({ lr: 1, steps: 4, rise: 1 });
    expect([rises(0), rises(3)]).toEqual([1 / 25, 1]);
  });
});

describe('reduceOnPlateau', () => {
  const bored = (plateau: ReturnType<typeof reduceOnPlateau>, metrics: readonly number[]) =>
    metrics.map((metric) => plateau.observe(metric));
  it('maximises', () => {
    const plateau = reduceOnPlateau({ lr: 1, factor: 0.5, patience: 0, maximize: true });
    expect(bored(plateau, [0.5, 0.6, 0.6, 0.7])).toEqual([1, 1, 0.5, 0.5]);
  });
  it('takes NaN and infinity for no progress, also as the first metric', () => {
    const plateau = reduceOnPlateau({ lr: 1, factor: 0.5, patience: 0 });
    expect(bored(plateau, [NaN, 0.5, NaN, -Infinity, 0.4])).toEqual([0.5, 0.5, 0.25, 0.125, 0.125]);
    expect(plateau.toJSON().best).toBe(0.4);
  });
  it('never goes below minLr, nor up to it', () => {
    expect(bored(reduceOnPlateau({ lr: 1, patience: 0, minLr: 0.3 }), [1, 1, 1])).toEqual([1, 0.3, 0.3]);
    expect(bored(reduceOnPlateau({ lr: 0.1, patience: 0, minLr: 0.3 }), [1, 1, 1])).toEqual([0.1, 0.1, 0.1]);
  });
  it('drives an optimizer', () => {
    const plateau = reduceOnPlateau({ lr: 1, factor: 0.5, patience: 0 });
    const sgd = new SGD({ lr: plateau.lr });
    for (const loss of [1, 1]) sgd.lr = plateau.observe(loss);
    expect(sgd.lr).toBe(0.5);
  });
  it('continues from its saved state', () => {
    const options = { lr: 1, factor: 0.5, patience: 1, cooldown: 2 };
    const metrics = [1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.8, 0.9, 0.9, 0.9, 0.9];
    for (let at = 0; at <= metrics.length; at++) {
      const [original, resumed] = [reduceOnPlateau(options), reduceOnPlateau(options)];
      bored(original, metrics.slice(0, at));
      resumed.load(JSON.parse(JSON.stringify(original)) as PlateauState);
      expect(resumed.lr).toBe(original.lr);
      expect(bored(resumed, metrics.slice(at))).toEqual(bored(original, metrics.slice(at)));
    }
  });
  it('refuses a broken state', () => {
    const plateau = reduceOnPlateau({ lr: 1 });
    const state = plateau.toJSON();
    for (const [bad, says] of [
      [{ lr: 0 }, 'lr must be positive, got 0'],
      [{ best: 'low' }, 'best must be a number or null, got "low"'],
      [{ bad: -1 }, 'bad must be a whole number of 0 or more, got -1'],
      [{ cooldown: 0.5 }, 'cooldown must be a whole number of 0 or more, got 0.5'],
    ] as const)
      expect(() => plateau.load({ ...state, ...bad } as PlateauState)).toThrow(
        new RangeError(`reduceOnPlateau: ${says}`),
      );
    expect(plateau.toJSON()).toEqual(state);
  });
});

describe('what cannot be used is refused', () => {
  const cases: readonly [make: () => unknown, message: string][] = [
    [() => constant(0), 'constant: lr must be positive, got 0'],
    [() => stepDecay({ lr: 0, every: 1 }), 'stepDecay: lr must be positive, got 0'],
    [() => stepDecay({ lr: 1, every: 0.5 }), 'stepDecay: every must be a whole number of 1 or more, got 0.5'],
    [() => stepDecay({ lr: 1, every: 1, factor: 0 }), 'stepDecay: factor must be positive, got 0'],
    [() => multiStepDecay({ lr: -1, at: [] }), 'multiStepDecay: lr must be positive, got -1'],
    [() => multiStepDecay({ lr: 1, at: [], factor: -1 }), 'multiStepDecay: factor must be positive, got -1'],
    [
      () => multiStepDecay({ lr: 1, at: [10, 5] }),
      'multiStepDecay: at must be ascending whole numbers of 1 or more, got [10, 5]',
    ],
    [() => exponentialDecay({ lr: NaN, factor: 1 }), 'exponentialDecay: lr must be finite, got NaN'],
    [() => exponentialDecay({ lr: 1, factor: 0 }), 'exponentialDecay: factor must be positive, got 0'],
    [() => inverseTimeDecay({ lr: 0, rate: 1 }), 'inverseTimeDecay: lr must be positive, got 0'],
    [() => inverseTimeDecay({ lr: 1, rate: -1 }), 'inverseTimeDecay: rate must be 0 or more, got -1'],
    [() => polynomialDecay({ lr: 0, steps: 1 }), 'polynomialDecay: lr must be positive, got 0'],
    [() => polynomialDecay({ lr: 1, steps: 0 }), 'polynomialDecay: steps must be a whole number of 1 or more, got 0'],
    [() => polynomialDecay({ lr: 1, steps: 1, end: -1 }), 'polynomialDecay: end must be 0 or more, got -1'],
    [() => polynomialDecay({ lr: 1, steps: 1, power: 0 }), 'polynomialDecay: power must be positive, got 0'],
    [() => cosineDecay({ lr: 0, steps: 1 }), 'cosineDecay: lr must be positive, got 0'],
    [() => cosineDecay({ lr: 1, steps: 1.5 }), 'cosineDecay: steps must be a whole number of 1 or more, got 1.5'],
    [() => cosineDecay({ lr: 1, steps: 1, end: -1 }), 'cosineDecay: end must be 0 or more, got -1'],
    [() => cosineRestarts({ lr: 0, steps: 1 }), 'cosineRestarts: lr must be positive, got 0'],
    [() => cosineRestarts({ lr: 1, steps: 0 }), 'cosineRestarts: steps must be a whole number of 1 or more, got 0'],
    [
      () => cosineRestarts({ lr: 1, steps: 1, factor: 1.5 }),
      'cosineRestarts: factor must be a whole number of 1 or more, got 1.5',
    ],
    [() => cosineRestarts({ lr: 1, steps: 1, end: -1 }), 'cosineRestarts: end must be 0 or more, got -1'],
    [() => linear({ from: -1, to: 1, steps: 1 }), 'linear: from must be 0 or more, got -1'],
    [() => linear({ from: 1, to: -1, steps: 1 }), 'linear: to must be 0 or more, got -1'],
    [() => linear({ from: 1, to: 1, steps: 0 }), 'linear: steps must be a whole number of 1 or more, got 0'],
    [() => warmup({ lr: 0, steps: 1 }), 'warmup: lr must be positive, got 0'],
    [() => warmup({ lr: 1, steps: 0 }), 'warmup: steps must be a whole number of 1 or more, got 0'],
    [() => oneCycle({ lr: 0, steps: 1 }), 'oneCycle: lr must be positive, got 0'],
    [() => oneCycle({ lr: 1, steps: 0 }), 'oneCycle: steps must be a whole number of 1 or more, got 0'],
    [() => oneCycle({ lr: 1, steps: 9, rise: 1.5 }), 'oneCycle: rise must be in [0, 1], got 1.5'],
    [() => oneCycle({ lr: 1, steps: 9, rise: 0.6, threePhase: true }), 'oneCycle: rise must be in [0, 0.5], got 0.6'],
    [() => oneCycle({ lr: 1, steps: 9, startDivisor: 0 }), 'oneCycle: startDivisor must be positive, got 0'],
    [() => oneCycle({ lr: 1, steps: 9, endDivisor: 0 }), 'oneCycle: endDivisor must be positive, got 0'],
    [
      () => oneCycle({ lr: 1, steps: 9, straight: 'linear' as never }),
      'oneCycle: straight must be true or false, got "linear"',
    ],
    [() => oneCycle({ lr: 1, steps: 9, threePhase: 1 as never }), 'oneCycle: threePhase must be true or false, got 1'],
    [() => join([constant(1)], [0]), 'join: at must be ascending whole numbers of 1 or more, got [0]'],
    [() => join([constant(1), constant(2)], []), 'join: 2 schedules need 1 steps to begin at, got 0'],
    [() => join([], []), 'join: 0 schedules need 0 steps to begin at, got 0'],
    [() => reduceOnPlateau({ lr: 0 }), 'reduceOnPlateau: lr must be positive, got 0'],
    [() => reduceOnPlateau({ lr: 1, factor: 1 }), 'reduceOnPlateau: factor must be in (0, 1), got 1'],
    [
      () => reduceOnPlateau({ lr: 1, patience: -1 }),
      'reduceOnPlateau: patience must be a whole number of 0 or more, got -1',
    ],
    [() => reduceOnPlateau({ lr: 1, threshold: -1 }), 'reduceOnPlateau: threshold must be 0 or more, got -1'],
    [
      () => reduceOnPlateau({ lr: 1, cooldown: 0.5 }),
      'reduceOnPlateau: cooldown must be a whole number of 0 or more, got 0.5',
    ],
    [() => reduceOnPlateau({ lr: 1, minLr: -1 }), 'reduceOnPlateau: minLr must be 0 or more, got -1'],
    [
      () => reduceOnPlateau({ lr: 1, maximize: 'yes' as never }),
      'reduceOnPlateau: maximize must be true or false, got "yes"',
    ],
  ];
  for (const [make, message] of cases) it(message, () => expect(make).toThrow(new RangeError(message)));
});
