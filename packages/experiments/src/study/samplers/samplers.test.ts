import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { createStudy } from '../create-study.ts';
import { categorical, float, int, type Distribution } from '../distribution.ts';
import type { Trial } from '../trial.ts';
import { fromUnit } from './from-unit.ts';
import { gridSampler } from './grid-sampler.ts';
import { qmcSampler } from './qmc-sampler.ts';
import { randomSampler } from './random-sampler.ts';
import type { Sampler } from './sampler.ts';
import { splitTrials, tpeSampler } from './tpe-sampler.ts';

const distributions: Record<string, Distribution> = {
  float: float({ low: -2, high: 3 }),
  log: float({ low: 1e-6, high: 1e-2, log: true }),
  step: float({ low: 0, high: 1, step: 0.1 }),
  int: int({ low: 3, high: 7 }),
  'int with step': int({ low: 0, high: 9, step: 3 }),
  'int log': int({ low: 1, high: 64, log: true }),
  choices: categorical(['a', 'b', null]),
};

describe('fromUnit', () => {
  it.each(Object.entries(distributions))('stays in its range and reaches both ends: %s', (_name, distribution) => {
    const values = Array.from({ length: 4001 }, (_, i) => fromUnit(distribution, Math.min(i / 4000, 1 - 2 ** -53)));
    if (distribution.kind === 'categorical') {
      expect(new Set(values)).toEqual(new Set(distribution.choices));
      return;
    }
    const numbers = values as number[];
    expect(Math.min(...numbers)).toBeCloseTo(distribution.low, 10);
    expect(Math.max(...numbers)).toBeCloseTo(distribution.high, 10);
    expect(numbers.every((x) => x >= distribution.low && x <= distribution.high)).toBe(true);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    if (distribution.kind === 'int') expect(numbers.every(Number.isInteger)).toBe(true);
  });
  it('gives each step as often, without digits of rounding', () => {
    const counts = new Map<unknown, number>();
    for (let i = 0; i < 1100; i++) {
      const value = fromUnit(distributions['step']!, (i + 0.5) / 1100);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts]).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((x) => [x, 100]));
  });
  it('is the middle of a logarithmic range in the middle', () =>
    expect(fromUnit(distributions['log']!, 0.5)).toBeCloseTo(1e-4, 12));
});

/** All hyperparameters of a study's trials. */
async function table(
  sampler: Sampler,
  { concurrency = 1, trials = 40, seed = 3 }: { concurrency?: number; trials?: number; seed?: number | string } = {},
) {
  const study = createStudy({ sampler, seed });
  const waits = new Rng('waits');
  await study.optimize(
    async (trial) => {
      const x = trial.suggestFloat('x', { low: 0, high: 1 });
      await new Promise((resolve) => setTimeout(resolve, waits.int(3)));
      const activation = trial.suggestCategorical('activation', ['relu', 'tanh']);
      return x + (activation === 'relu' ? trial.suggestInt('units', { low: 1, high: 100, log: true }) : 0);
    },
    { trials, concurrency },
  );
  return study.trials.map(({ params, values }) => ({ params, values }));
}

describe('samplers that learn nothing', () => {
  const grid = { x: [0.1, 0.2], activation: ['relu', 'tanh'], units: [5, 50] };
  it.each([
    ['random', randomSampler],
    ['quasi-Monte Carlo', qmcSampler],
    ['grid', () => gridSampler(grid)],
  ])('give the same table for 1, 2 and 8 workers: %s', async (_name, make) => {
    const one = await table(make());
    expect(await table(make(), { concurrency: 2 })).toEqual(one);
    expect(await table(make(), { concurrency: 8 })).toEqual(one);
    expect(await table(make())).toEqual(one);
  });
  it('give another table for another seed', async () =>
    expect(await table(randomSampler(), { seed: 'another' })).not.toEqual(await table(randomSampler())));
  it('give the first trials again when there are more', async () =>
    expect((await table(qmcSampler(), { trials: 60 })).slice(0, 40)).toEqual(await table(qmcSampler())));
  it('draw a hyperparameter whatever else has been asked for', () => {
    const ask = (before: (trial: Trial) => void): number => {
      const trial = createStudy({ sampler: randomSampler(), seed: 1 }).ask();
      before(trial);
      return trial.suggestFloat('x', { low: 0, high: 1 });
    };
    expect(ask((trial) => trial.suggestFloat('y', { low: 0, high: 1 }))).toBe(ask(() => undefined));
  });
});

describe('grid', () => {
  it('tries every combination once, the last changing fastest, and ends', async () => {
    const study = createStudy({ sampler: gridSampler({ a: [1, 2], b: ['x', 'y', 'z'] }) });
    await study.optimize((trial) => {
      trial.suggestCategorical('b', ['z', 'y', 'x']);
      return trial.suggestInt('a', { low: 0, high: 5 });
    });
    expect(study.trials.map(({ params }) => `${String(params['a'])}${String(params['b'])}`)).toEqual([
      '1x',
      '1y',
      '1z',
      '2x',
      '2y',
      '2z',
    ]);
  });
  it('refuses what it has no value for', async () => {
    expect(() => gridSampler({ a: [] })).toThrow(new RangeError('grid: "a" has no values'));
    const study = createStudy({ sampler: gridSampler({ a: [7] }) });
    const trial = study.ask();
    expect(() => trial.suggestInt('b', { low: 0, high: 1 })).toThrow(
      new RangeError('grid: no values for "b"; the grid has a'),
    );
    expect(() => trial.suggestInt('a', { low: 0, high: 1 })).toThrow(
      new RangeError('grid: 7 is not among what the trial allows for "a"'),
    );
    await expect(study.optimize(() => 0, { trials: 0 })).rejects.toThrow(
      new RangeError('optimize: trials must be a whole number of 1 or more, got 0'),
    );
  });
});

describe('quasi-Monte Carlo', () => {
  it('has points in 64 dimensions', () => {
    const trial = createStudy({ sampler: qmcSampler() }).ask();
    for (let i = 0; i < 64; i++) trial.suggestFloat(`x${i}`, { low: 0, high: 1 });
    expect(() => trial.suggestFloat('one more', { low: 0, high: 1 })).toThrow(
      new RangeError('qmc: "one more" is hyperparameter 65 of the trial; there are points in at most 64 dimensions'),
    );
  });
});

describe('TPE', () => {
  it('takes the best tenth, pruned trials behind complete ones, by how far they came', () => {
    const study = createStudy({ direction: 'maximize', sampler: randomSampler() });
    const run = (state: 'complete' | 'pruned' | 'fail', values: readonly number[]): void => {
      const trial = study.ask();
      values.forEach((value, step) => trial.report(value, step));
      study.tell(trial, state === 'complete' ? values.at(-1) : undefined, { state });
    };
    run('complete', [1]);
    run('pruned', [9, 9]);
    run('pruned', [8, 8, 8]);
    run('fail', [99]);
    run('complete', [3]);
    run('pruned', []);
    const order = Array.from({ length: 5 }, (_, n) => splitTrials(study.trials, 'maximize', () => n + 1).good).map(
      (good, n, all) => good.find((trial) => !all[n - 1]?.includes(trial))!.number,
    );
    expect(order).toEqual([4, 0, 2, 1, 5]);
    expect(splitTrials(study.trials, 'maximize', () => 1)).toMatchObject({ count: 5 });
  });
  it('draws at random until enough trials have ended', async () => {
    const first = await table(tpeSampler({ startupTrials: 100 }));
    expect(first).toEqual(await table(randomSampler()));
    expect(await table(tpeSampler())).not.toEqual(first);
    expect((await table(tpeSampler())).slice(0, 10)).toEqual(first.slice(0, 10));
  });
  it('keeps away from what is running when asked to', async () => {
    const spread = async (constantLiar: boolean): Promise<number> => {
      let sum = 0;
      for (let seed = 0; seed < 10; seed++) {
        const study = createStudy({ sampler: tpeSampler({ constantLiar }), seed });
        await study.optimize((trial) => trial.suggestFloat('x', { low: -1, high: 1 }) ** 2, { trials: 30 });
        const asked = Array.from({ length: 12 }, () => study.ask().suggestFloat('x', { low: -1, high: 1 }));
        sum += Math.max(...asked) - Math.min(...asked);
      }
      return sum;
    };
    expect(await spread(true)).toBeGreaterThan(2 * (await spread(false)));
  });
  it('refuses what makes no sense', () => {
    expect(() => tpeSampler({ startupTrials: -1 })).toThrow(
      new RangeError('tpe: startupTrials must be a whole number of 0 or more, got -1'),
    );
    expect(() => tpeSampler({ candidates: 0 })).toThrow(
      new RangeError('tpe: candidates must be a whole number of 1 or more, got 0'),
    );
    const trial = createStudy({ directions: ['minimize', 'maximize'] }).ask();
    expect(() => trial.suggestFloat('x', { low: 0, high: 1 })).toThrow(
      new Error('tpe: a study with 2 directions; use random, grid or quasi-Monte Carlo search'),
    );
  });
});
