import { Arena, Params, vectorReference } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../experiment.ts';
import { inBoth } from '../../text.ts';
import { bookPlan } from '../../training/book-plan.ts';
import { FakeNetwork, fakeSession } from '../../training/testing/fake-network.ts';
import { gapRun, outcomeOf, type GapRun } from './gap-run.ts';

/** A fake network with weights of the size 3 and 4, and a bias. */
function weighted(losses?: (pass: number) => number) {
  const params = new Params(new Arena(vectorReference('float64')), [
    ['W1', [1]],
    ['b1', [1]],
    ['W2', [2, 1]],
  ]);
  params.flat.data.fill(0);
  params.set('W1', [3]);
  params.set('b1', [7]);
  params.set('W2', [0, 4]);
  return Object.assign(new FakeNetwork(losses), { params });
}
const task = { id: 'seed-0/plain', seed: 0, variant: 'plain', label: inBoth('plain') };
function run(network: ReturnType<typeof weighted>, told: number[] = []): { result: GapRun; progress: Progress[] } {
  const session = { ...fakeSession(network, { train: 6, test: 4 }), network };
  const steps = gapRun(task, session, bookPlan({ size: 6, batchSize: 3, epochs: 3 }), (epoch) => told.push(epoch));
  const progress: Progress[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { result: next.value, progress };
    progress.push(next.value);
  }
}

describe('gapRun', () => {
  it('keeps both accuracies of every epoch, and the size of the weights', () => {
    const network = weighted();
    const told: number[] = [];
    const { result, progress } = run(network, told);
    // The fake network's accuracy is the number of its batches in percent: after the updates 1, 3 and 5.
    expect(result).toEqual({ trainAccuracy: [0.01, 0.03, 0.05], testAccuracy: [0.01, 0.03, 0.05], weightNorm: 5 });
    expect(network.calls.filter((call) => call.startsWith('evaluate'))).toEqual(
      Array.from({ length: 3 }, () => ['evaluate 6', 'evaluate 4']).flat(),
    );
    expect(progress.map(({ done }) => done)).toEqual([1 / 5, 3 / 5, 1]);
    expect(progress[1]).toEqual({
      task: 'seed-0/plain',
      done: 3 / 5,
      metrics: { epoch: 2, step: 3, trainAccuracy: 0.03, testAccuracy: 0.03 },
    });
    expect(told).toEqual([1, 2, 3]);
  });

  it('ends with the reason when it diverges', () => {
    const network = weighted((pass) => (pass < 2 ? 1 : NaN));
    network.nonFinite = 'W1';
    expect(run(network).result).toEqual({
      trainAccuracy: [0.01],
      testAccuracy: [0.01],
      diverged:
        'diverged at step 2: loss is NaN; first non-finite parameter W1. A learning rate of 0.25 is the usual cause',
    });
  });
});

describe('outcomeOf', () => {
  it('is what the last epoch came to', () =>
    expect(outcomeOf({ trainAccuracy: [0, 0.75], testAccuracy: [1, 0.5] })).toEqual({
      train: 0.75,
      test: 0.5,
      gap: 0.25,
    }));

  it('is no number when the run diverged', () =>
    expect(outcomeOf({ trainAccuracy: [1], testAccuracy: [1], diverged: 'why' })).toEqual({
      train: NaN,
      test: NaN,
      gap: NaN,
    }));
});
