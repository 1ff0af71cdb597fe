import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../experiment.ts';
import { inBoth } from '../../text.ts';
import { FakeNetwork, fakeSession } from '../../training/testing/fake-network.ts';
import { rateRun, recentLoss, type RateRun } from './rate-run.ts';
import { UpdateMeter } from './update-meter.ts';

const task = { id: 'seed-0/rate-right', seed: 0, variant: 'rate-right', label: inBoth('right') };

function run(network: FakeNetwork): { result: RateRun; progress: Progress[] } {
  const { params } = new MultiLayerNet({ inputSize: 1, hiddenSizes: [], outputSize: 1 });
  const session = fakeSession(network, { train: 6, test: 4 });
  const optimizer = new UpdateMeter(new SGD({ lr: 0.25 }), params, 10);
  const steps = rateRun(task, { ...session, optimizer }, { iterations: 25, batchSize: 8 });
  const progress: Progress[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { result: next.value, progress };
    progress.push(next.value);
  }
}

describe('rateRun', () => {
  it('keeps the loss before every update, the sizes of updates, and the test outcome', () => {
    const network = new FakeNetwork((pass) => pass);
    const { result, progress } = run(network);
    expect(result.loss).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(result.updates).toEqual({ step: [1, 10, 20], size: [0, 0, 0] });
    expect(result).toMatchObject({ testLoss: 0.5, testAccuracy: 0.25 });
    expect(network.calls).not.toContain('loss');
    expect(progress.map(({ metrics }) => metrics?.['step'])).toEqual([10, 20, 25]);
    expect(progress.at(-1)).toEqual({ task: 'seed-0/rate-right', done: 1, metrics: { step: 25, loss: 25 } });
  });

  it('ends with step and reason when it diverges', () => {
    const network = new FakeNetwork((pass) => (pass < 3 ? 1 : NaN));
    network.nonFinite = 'W1';
    const { result } = run(network);
    expect(result).toMatchObject({ loss: [1, 1], divergedAt: 3 });
    expect(result).not.toHaveProperty('testLoss');
    expect(result.diverged).toBe(
      'diverged at step 3: loss is NaN; first non-finite parameter W1. A learning rate of 0.25 is the usual cause',
    );
  });
});

describe('recentLoss', () => {
  const of = (...loss: readonly number[]): RateRun => ({ loss, updates: { step: [], size: [] } });

  it('is the mean of the last 50 losses', () => {
    expect(recentLoss(of(99, ...Array<number>(25).fill(1), ...Array<number>(25).fill(3)))).toBe(2);
    expect(recentLoss(of(1, 3))).toBe(2);
  });

  it('is infinite for a run that diverged', () =>
    expect(recentLoss({ ...of(1), divergedAt: 2, diverged: 'why' })).toBe(Infinity));
});
