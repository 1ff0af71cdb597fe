import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { trialRng } from '../../study/trial-rng.ts';
import { hyperparameterSearch, type SearchConfig } from './hyperparameter-search.ts';
import { mnist } from '../mnist.ts';
import type { Hyperparameters } from './search-ranges.ts';
import { ranked, searchData, trainTrial, type Trial, type TrialEpoch, type TrialEnd } from './trial.ts';

const small = { images: 60, epochs: 3, batchSize: 16, hiddenLayers: 1, units: 8 };
const configOf = (given: object = {}): SearchConfig => resolveConfig(hyperparameterSearch, { ...small, ...given });
const data = await mnist();

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

describe('trainTrial', () => {
  const params = { lr: 0.1, weightDecay: 1e-6 };
  interface Given {
    readonly number?: number;
    readonly params?: Hyperparameters;
    readonly to?: number;
    readonly checkpoint?: Uint8Array;
  }
  function run(given: Given = {}, options: object = {}): { epochs: TrialEpoch[]; end: TrialEnd } {
    const config = configOf(options);
    const { number = 1, to = config.epochs, checkpoint } = given;
    const stage = {
      params: given.params ?? params,
      seed: 0,
      rng: trialRng(0, number),
      to,
      ...(checkpoint && { checkpoint }),
    };
    const running = trainTrial(stage, searchData(data, config, 0), config, { withTraining: true });
    const epochs: TrialEpoch[] = [];
    for (;;) {
      const next = running.next();
      if (next.done) return { epochs, end: next.value };
      epochs.push(next.value);
    }
  }
  const weights = (end: TrialEnd): string =>
    end.diverged === undefined ? end.network.params.get('W1').data.join() : end.diverged;

  it('measures both parts in every epoch, and ends with the last measurement', () => {
    const { epochs, end } = run();
    expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    for (const { train, validation } of epochs) {
      expect(train! >= 0 && train! <= 1).toBe(true);
      expect(validation >= 0 && validation <= 1).toBe(true);
    }
    expect(end.diverged).toBeUndefined();
  });

  it('gives the same numbers in two stages, with and without the checkpoint', () => {
    const whole = run();
    const first = run({ to: 2 });
    const checkpoint = first.end.diverged === undefined ? first.end.checkpoint() : new Uint8Array();
    const second = run({ checkpoint });
    expect(weights(second.end)).toBe(weights(whole.end));
    expect(second.epochs.at(-1)).toEqual(whole.epochs.at(-1));
    expect(weights(first.end)).not.toBe(weights(whole.end));
  });

  it('gives each trial a start of its own, or all the same', () => {
    /** What an update far too small to matter leaves: the accuracies of the initial weights. */
    const tiny = { lr: 1e-10, weightDecay: 1e-8 };
    const starts = (sameStart: boolean): string[] =>
      [0, 1, 2].map((number) =>
        run({ number, params: tiny }, { units: 50, sameStart })
          .epochs.map(({ train }) => train)
          .join(),
      );
    expect(new Set(starts(true)).size).toBe(1);
    expect(new Set(starts(false)).size).toBeGreaterThan(1);
  });

  it('ends with the reason when it diverges', () => {
    const wild = { hiddenLayers: 4, units: 100, epochs: 20 };
    const { end } = run({ params: { lr: 10, weightDecay: 1e-6 } }, wild);
    expect(end.diverged).toMatch(/^diverged at step \d+: loss is NaN; .*A learning rate of 10 is the usual cause/);
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
