import { describe, expect, it } from 'vitest';
import type { Progress } from '../../experiment.ts';
import { inBoth } from '../../text.ts';
import { FakeNetwork, fakeSession } from '../../training/testing/fake-network.ts';
import { lastLoss, race, type Race } from './race.ts';

const task = { id: 'seed-0/sgd', seed: 0, variant: 'sgd', label: inBoth('SGD') };
function run(network: FakeNetwork, plan: { iterations: number; batchSize: number }) {
  const steps = race(task, fakeSession(network, { train: 6, test: 4 }), plan);
  const progress: Progress[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { result: next.value, progress };
    progress.push(next.value);
  }
}

describe('race', () => {
  it('keeps the loss after every update, and the test accuracy at the end', () => {
    const network = new FakeNetwork();
    const { result, progress } = run(network, { iterations: 25, batchSize: 8 });
    // The fake network's loss after an update is minus the batch's size.
    expect(result).toEqual({ loss: Array<number>(25).fill(-8), testAccuracy: 0.25 });
    expect(network.calls.filter((call) => call.startsWith('evaluate'))).toEqual(['evaluate 4']);
    expect(progress.map(({ metrics }) => metrics?.['step'])).toEqual([10, 20, 25]);
    expect(progress.at(-1)).toEqual({ task: 'seed-0/sgd', done: 1, metrics: { step: 25, loss: -8 } });
  });

  it('ends with the reason when it diverges', () => {
    const network = new FakeNetwork((pass) => (pass < 3 ? 1 : NaN));
    network.nonFinite = 'W1';
    expect(run(network, { iterations: 25, batchSize: 8 }).result).toEqual({
      loss: [-8, -8],
      diverged:
        'diverged at step 3: loss is NaN; first non-finite parameter W1. A learning rate of 0.25 is the usual cause',
    });
  });
});

describe('lastLoss', () => {
  const of = (...loss: readonly number[]): Race => ({ loss, testAccuracy: 1 });

  it('is the mean of the last losses', () => {
    expect(lastLoss(of(9, 1, 2, 3), 3)).toBe(2);
    expect(lastLoss(of(1, 3))).toBe(2);
  });

  it('is infinite for a run that diverged', () => expect(lastLoss({ loss: [1], diverged: 'why' })).toBe(Infinity));
});
