import { describe, expect, it } from 'vitest';
import type { Progress } from '../experiment.ts';
import { resolveConfig } from '../resolve-config.ts';
import { hyperparameterSearch, type SearchConfig } from './hyperparameter-search.ts';
import { mnist } from './mnist.ts';
import { rangesOf } from './search-ranges.ts';
import { roundOf } from './search-rounds.ts';
import { ranked, runTrial, scoreOf, searchData, type Trial } from './trial.ts';

const small = { images: 60, epochs: 3, batchSize: 16, hiddenLayers: 1, units: 8, lrFrom: 0.01, lrTo: 1 };
const configOf = (given: object = {}): SearchConfig => resolveConfig(hyperparameterSearch, { ...small, ...given });
const data = await mnist();

function run(variant: string, given: object = {}, seed = 0): { trial: Trial; progress: Progress[] } {
  const config = configOf(given);
  const number = Number(variant.split('-')[1]);
  const task = roundOf('trial', number, seed)[number - 1]!;
  const steps = runTrial(task, rangesOf(config), data, config);
  const progress: Progress[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { trial: next.value, progress };
    progress.push(next.value);
  }
}

describe('searchData', () => {
  const pixels = (sample: { readonly x: { readonly data: ArrayLike<number> } }): string[] => {
    const all = Array.from(sample.x.data);
    return Array.from({ length: all.length / 784 }, (_, i) => all.slice(784 * i, 784 * (i + 1)).join());
  };

  it('holds out a share of the first images, and trains with the others', () => {
    const { train, validation } = searchData(data, configOf({ images: 60, validationShare: 0.2 }), 0);
    expect([validation.t.size, train.t.size]).toEqual([12, 48]);
    const first = pixels({ x: { data: data.train.x.data.subarray(0, 60 * 784) } });
    expect([...pixels(validation), ...pixels(train)].sort()).toEqual(first.sort());
  });

  it('is the same for all trials of a seed, another one for another seed', () => {
    const labels = (seed: number): number[] => [...searchData(data, configOf(), seed).validation.t.data];
    expect(labels(1)).toEqual(labels(1));
    expect(labels(1)).not.toEqual(labels(2));
  });

  it('keeps the mixture of digits on request', () => {
    const sizes = (stratified: boolean): number[] => {
      const { validation } = searchData(data, configOf({ images: 500, stratified }), 0);
      return Array.from({ length: 10 }, (_, digit) => [...validation.t.data].filter((t) => t === digit).length);
    };
    const all = Array.from(
      { length: 10 },
      (_, digit) => [...data.train.t.data.subarray(0, 500)].filter((t) => t === digit).length,
    );
    sizes(true).forEach((size, digit) => expect(Math.abs(size - all[digit]! / 5)).toBeLessThanOrEqual(1));
    expect(sizes(false)).not.toEqual(sizes(true));
  });
});

describe('runTrial', () => {
  it('reports accuracies by epoch', () => {
    const { trial, progress } = run('trial-1');
    expect(trial.train).toHaveLength(3);
    expect(trial.validation).toHaveLength(3);
    expect(trial).not.toHaveProperty('testAccuracy');
    const { lr, weightDecay, train, validation } = trial;
    expect(progress.map(({ metrics }) => metrics)).toEqual(
      train.map((_, i) => ({ epoch: i + 1, lr, weightDecay, train: train[i], validation: validation[i] })),
    );
    expect(progress.map(({ done }) => done)).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('depends on seed and name only, not on how many there are or what has run', () => {
    const { trial } = run('trial-2', { trials: 5 });
    run('trial-1');
    expect(run('trial-2', { trials: 100 }).trial).toEqual(trial);
    expect(run('trial-2', {}, 1).trial.lr).not.toBe(trial.lr);
  });

  it('gives each trial a start of its own, or all the same', () => {
    /** What an update far too small to matter leaves: the accuracies of the initial weights. */
    const tiny = { lrFrom: 1e-10, lrTo: 2e-10, units: 50 };
    const starts = (sameStart: boolean): string[] =>
      ['trial-1', 'trial-2', 'trial-3'].map((variant) => run(variant, { ...tiny, sameStart }).trial.train.join());
    expect(new Set(starts(true)).size).toBe(1);
    expect(new Set(starts(false)).size).toBeGreaterThan(1);
  });

  it('touches the test set only when it may', () => {
    expect(run('trial-1', { touchTest: true }).trial.testAccuracy).toBeGreaterThan(0);
  });

  it('ends with the reason when it diverges', () => {
    const { trial } = run('trial-1', { lrFrom: 10, lrTo: 10, hiddenLayers: 4, units: 100, epochs: 20 });
    expect(trial.diverged).toMatch(/^diverged at step \d+: loss is NaN; .*A learning rate of 10 is the usual cause/);
    expect(scoreOf(trial)).toBe(0);
  });
});

describe('ranked', () => {
  const trial = (lr: number, ...validation: number[]): Trial => ({ lr, weightDecay: 0, train: [], validation });

  it('goes by the last validation accuracy, of equals the earlier first', () => {
    const trials = [trial(1, 0.9, 0.5), trial(2, 0.1, 0.7), trial(3, 0.7), trial(4, 0.6)];
    expect(ranked(trials).map(({ lr }) => lr)).toEqual([2, 3, 4, 1]);
    expect(trials[0]!.lr).toBe(1);
  });

  it('puts those last that diverged or were never measured', () =>
    expect(ranked([{ ...trial(1, 0.9), diverged: 'why' }, trial(2), trial(3, 0.1)]).map(({ lr }) => lr)).toEqual([
      3, 1, 2,
    ]));
});
