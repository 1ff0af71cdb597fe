import { cosineDecay, SGD, warmup } from '@downhill/optimizers';
import { describe, expect, it } from 'vitest';
import { earlyStopping } from './early-stopping.ts';
import type { TrainEvent } from './event.ts';
import { pipe } from './pipe.ts';
import { reduceRateOnPlateau } from './reduce-rate-on-plateau.ts';
import { FakeNetwork, fakeSession } from './testing/fake-network.ts';
import { history, types } from './testing/history.ts';
import { train } from './train.ts';

type Options = Omit<Parameters<typeof reduceRateOnPlateau>[0], 'optimizer'>;
const changes = (optimizer: SGD, accuracies: readonly number[], options: Options): TrainEvent[] =>
  [...pipe(history(accuracies), reduceRateOnPlateau({ optimizer, ...options }))].filter(({ type }) => type === 'rate');

describe('reduceRateOnPlateau', () => {
  it('reduces the rate after more than `patience` evaluations without a better one, and says so', () => {
    const optimizer = new SGD({ lr: 0.1 });
    const [first, ...others] = changes(optimizer, [0.5, 0.7, 0.7, 0.6, 0.8, 0.8], { patience: 1, factor: 0.1 });
    expect(first).toEqual({
      type: 'rate',
      step: 4,
      epoch: 1,
      rate: 0.1 * 0.1,
      message: 'rate 0.1 → 0.01 at step 4: test accuracy has not improved for 2 evaluations (best 0.7)',
    });
    expect(others).toEqual([]);
    expect(optimizer.lr).toBe(0.1 * 0.1);
  });

  it('has the event follow the evaluation that caused it', () => {
    const callback = reduceRateOnPlateau({ optimizer: new SGD({ lr: 1 }), patience: 0 });
    expect(types(pipe(history([0.5, 0.5]), callback)).slice(-3)).toEqual(['evaluation 2', 'rate 2', 'done 2']);
  });

  it('watches losses the other way round, and the set it is told to', () => {
    const loss = { patience: 0, metric: 'loss' } as const;
    expect(changes(new SGD({ lr: 1 }), [0.5, 0.6], loss)).toEqual([]);
    expect(changes(new SGD({ lr: 1 }), [0.6, 0.5], loss)).toHaveLength(1);
    expect(changes(new SGD({ lr: 1 }), [0.5, 0.6], { ...loss, set: 'train' })).toHaveLength(1);
  });

  it('stops at minLr without a word, and never raises a rate', () => {
    const optimizer = new SGD({ lr: 1 });
    const same = [0.5, 0.5, 0.5, 0.5, 0.5];
    const rates = changes(optimizer, same, { patience: 0, factor: 0.5, minLr: 0.3 }).map(
      (event) => event.type === 'rate' && event.rate,
    );
    expect(rates).toEqual([0.5, 0.3]);
    const low = new SGD({ lr: 0.1 });
    expect(changes(low, same, { patience: 0, factor: 0.5, minLr: 0.3 })).toEqual([]);
    expect(low.lr).toBe(0.1);
  });

  it('multiplies a schedule, which goes on', () => {
    const schedule = warmup({ lr: 1, steps: 4 });
    const optimizer = new SGD({ lr: schedule });
    expect(changes(optimizer, [0.5, 0.5, 0.5], { patience: 0, factor: 0.5 })).toHaveLength(2);
    const { lr } = optimizer;
    expect([0, 1, 5].map((step) => typeof lr === 'function' && lr(step))).toEqual(
      [0, 1, 5].map((step) => schedule(step) * 0.25),
    );
  });

  it('keeps a schedule from falling below minLr by reduction, and lets it fall by itself', () => {
    const schedule = cosineDecay({ lr: 1, steps: 10 });
    const optimizer = new SGD({ lr: schedule });
    changes(optimizer, [0.5, 0.5], { patience: 0, factor: 0.01, minLr: 0.2 });
    const { lr } = optimizer;
    expect([0, 5, 10].map((step) => typeof lr === 'function' && lr(step))).toEqual([0.2, 0.2, schedule(10)]);
  });

  it('shows in the rate of the next step', () => {
    const optimizer = new SGD({ lr: 1 });
    const session = { ...fakeSession(new FakeNetwork(() => 1), { test: 3 }), optimizer };
    const plan = { batchSize: 5, iterations: 6, evaluate: { every: 2, sets: ['test'] } } as const;
    // The fake network's accuracy rises by 2 points from one evaluation to the next: not much, relative to 50 %.
    const callback = reduceRateOnPlateau({ optimizer, patience: 0, threshold: 9, factor: 0.5 });
    const rates = [...pipe(train(session, plan), callback)].flatMap((event) =>
      event.type === 'step' ? [event.rate] : [],
    );
    expect(rates).toEqual([1, 1, 1, 1, 0.5, 0.5]);
  });

  it('goes together with early stopping, which puts the rate back', () => {
    const optimizer = new SGD({ lr: 1 });
    const steered = reduceRateOnPlateau({ optimizer, patience: 0, factor: 0.5 });
    const stopping = earlyStopping({ patience: 3, restore: [optimizer] });
    expect(types(pipe(history([0.5, 0.6, 0.6, 0.5, 0.4, 0.9]), steered, stopping)).slice(4)).toEqual([
      'step 3',
      'evaluation 3',
      'rate 3',
      'step 4',
      'evaluation 4',
      'rate 4',
      'step 5',
      'evaluation 5',
      'stopped 5',
    ]);
    expect(optimizer.lr).toBe(1);
  });

  it('refuses in a sentence', () => {
    const optimizer = new SGD({ lr: 1 });
    expect(() => reduceRateOnPlateau({ optimizer, factor: 1 })).toThrow(
      new RangeError('reduceOnPlateau: factor must be in (0, 1), got 1'),
    );
    expect(() => reduceRateOnPlateau({ optimizer, minLr: -1 })).toThrow(
      new RangeError('reduceOnPlateau: minLr must be 0 or more, got -1'),
    );
    expect(() => types(pipe(history([]), reduceRateOnPlateau({ optimizer, set: 'train' })))).toThrow(
      new Error('reduceRateOnPlateau: the train set was never evaluated; give the plan an evaluate schedule'),
    );
  });
});
