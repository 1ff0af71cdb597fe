import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { hyperparameterSearch, type SearchConfig } from './hyperparameter-search.ts';
import type { Hyperparameters } from './search-ranges.ts';
import { givenTo } from './search-rounds.ts';
import { firstRound, narrowedRound, searchStudy } from './search-study.ts';
import type { Trial } from './trial.ts';

const configOf = (given: Readonly<Record<string, unknown>> = {}): SearchConfig =>
  resolveConfig(hyperparameterSearch, given);
const paramsOf = (given: Readonly<Record<string, unknown>> = {}, seed = 0): Hyperparameters[] =>
  firstRound(configOf(given), seed).map((task) => givenTo(task).params);

describe('the first round', () => {
  it('stays in its ranges and draws each power of ten as often', () => {
    const drawn = paramsOf({ trials: 4000 });
    const { lrFrom, lrTo, weightDecayFrom, weightDecayTo } = configOf();
    for (const { lr, weightDecay } of drawn) {
      expect(lr >= lrFrom && lr <= lrTo).toBe(true);
      expect(weightDecay >= weightDecayFrom && weightDecay <= weightDecayTo).toBe(true);
    }
    for (const [name, low] of [['lr', lrFrom] as const, ['weightDecay', weightDecayFrom] as const]) {
      const counts = [0, 0, 0, 0];
      for (const one of drawn) counts[Math.min(3, Math.floor(Math.log10(one[name] / low)))]! += 1;
      // 1000 each with a deviation of √(4000 · ¼ · ¾) = 27; five of them.
      for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(5 * 27.4);
    }
    const both = drawn.filter(({ lr, weightDecay }) => lr > 1e-4 && weightDecay > 1e-6).length;
    expect(Math.abs(both - 1000)).toBeLessThan(5 * 27.4);
  });

  it('depends on the seed, and begins the same with more trials', () => {
    expect(paramsOf({ trials: 8 }).slice(0, 5)).toEqual(paramsOf({ trials: 5 }));
    expect(paramsOf({ trials: 5 }, 1)).not.toEqual(paramsOf({ trials: 5 }));
  });

  it('knows ranges of one value', () => {
    const one = { lrFrom: 0.1, lrTo: 0.1, weightDecayFrom: 1e-5, weightDecayTo: 1e-5, trials: 2 };
    for (const sampler of ['random', 'grid', 'qmc'])
      expect(paramsOf({ ...one, sampler })[0]).toEqual({ lr: 0.1, weightDecay: 1e-5 });
  });

  it('is a grid of ten by ten, or evenly spread, if wanted', () => {
    const distinct = (sampler: string): number => new Set(paramsOf({ sampler }).map(({ lr }) => lr)).size;
    expect([distinct('grid'), distinct('qmc'), distinct('random')]).toEqual([10, 100, 100]);
    // As many as a grid has, where they do not come out even.
    expect(paramsOf({ sampler: 'grid', trials: 30 })).toHaveLength(25);
  });
});

/** 100 trials whose accuracy rises with the learning rate; the last ones are the best. */
function rising(score = (i: number): number => 0.1 + 0.007 * i): Map<string, Trial> {
  const trial = (i: number): Trial => ({
    lr: 10 ** (-6 + 0.0399 * i),
    weightDecay: 10 ** (-8 + 4 * ((i * 0.618) % 1)),
    train: [0.1],
    validation: [0.1, score(i)],
  });
  return new Map(Array.from({ length: 100 }, (_, i) => [`trial-${i}`, trial(i)]));
}
const span = (values: readonly number[]): number[] => [Math.min(...values), Math.max(...values)];

describe('the narrowed round', () => {
  it('goes on with the same study in the ranges of the best', () => {
    const outputs = rising();
    const tasks = narrowedRound(configOf(), 3, outputs);
    expect(tasks.map(({ variant }) => variant)).toEqual(Array.from({ length: 20 }, (_, i) => `narrowed-${100 + i}`));
    const best = [...outputs.values()].slice(95);
    for (const name of ['lr', 'weightDecay'] as const) {
      const [low, high] = span(best.map((trial) => trial[name])) as [number, number];
      const drawn = tasks.map((task) => givenTo(task).params[name]);
      expect(drawn.every((value) => value >= low && value <= high)).toBe(true);
      // 20 random values fill more than half of it.
      const [least, most] = span(drawn) as [number, number];
      expect(Math.log(most / least)).toBeGreaterThan(0.5 * Math.log(high / low));
    }
    expect(narrowedRound({ ...configOf(), narrowedTrials: 0 }, 3, outputs)).toEqual([]);
  });

  it('does not depend on the order in which trials came, nor on ties among them', () => {
    for (const outputs of [rising(), rising(() => 0.5)])
      expect(narrowedRound(configOf(), 3, new Map([...outputs].reverse()))).toEqual(
        narrowedRound(configOf(), 3, outputs),
      );
  });

  it('makes do with the trials that have not diverged', () => {
    const outputs = new Map(
      [...rising()].map(([variant, trial], i) => [variant, i === 7 || i === 9 ? trial : { ...trial, diverged: 'why' }]),
    );
    const lrs = narrowedRound(configOf(), 3, outputs).map((task) => givenTo(task).params.lr);
    expect(Math.min(...lrs)).toBeGreaterThanOrEqual(10 ** (-6 + 0.0399 * 7));
    expect(Math.max(...lrs)).toBeLessThanOrEqual(10 ** (-6 + 0.0399 * 9));
    const none = new Map([...outputs].map(([variant, trial]) => [variant, { ...trial, diverged: 'why' }]));
    expect(narrowedRound(configOf(), 3, none)).toEqual([]);
  });
});

describe('searchStudy', () => {
  it('holds the trials in the order of their numbers, with what they reported', () => {
    const outputs = new Map([...rising()].reverse());
    outputs.set('trial-4', { ...outputs.get('trial-4')!, diverged: 'diverged at step 3' });
    const { trials, bestTrial, seed, directions } = searchStudy(configOf(), 3, outputs);
    expect([trials.length, bestTrial.number, seed, directions]).toEqual([100, 99, 3, ['maximize']]);
    expect(trials[2]).toMatchObject({ number: 2, state: 'complete', values: [0.114] });
    expect([...trials[2]!.intermediateValues]).toEqual([
      [1, 0.1],
      [2, 0.114],
    ]);
    expect(trials[4]).toMatchObject({
      state: 'fail',
      values: null,
      systemAttrs: { fail_reason: 'diverged at step 3' },
    });
  });

  it('lets trials wait that have not ended, with their hyperparameters', () => {
    const config = configOf({ trials: 3 });
    const tasks = firstRound(config, 3);
    const outputs = new Map([['trial-1', { ...givenTo(tasks[1]!).params, train: [0.2], validation: [0.3] }]]);
    const study = searchStudy(config, 3, outputs, tasks);
    expect(study.trials.map(({ state }) => state)).toEqual(['waiting', 'complete', 'waiting']);
    expect(study.ask().params).toEqual(givenTo(tasks[0]!).params);
  });
});
