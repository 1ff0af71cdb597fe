import type { Callback } from './pipe.ts';
import { neverEvaluated, watchedValue, type Watched } from './watched.ts';

/** What can be put back to how it was: every network of `@downhill/layers` and optimizer of `@downhill/optimizers`. */
export interface Restorable {
  /** Everything it is made of, as plain data that later training does not change. */
  toJSON(): unknown;
  /** Puts it back to what `toJSON` returned. */
  load(saved: unknown): void;
}

/**
 * Ends training when an evaluation has stopped improving: yields `stopped` and closes the source.
 *
 * Conventions: `patience` counts evaluations since the best one; an improvement must exceed `minDelta`. Everything in
 * `restore`, such as network and optimizer, is put back to the best evaluation when training ends, however it ends: stopped,
 * done, diverged or left. It is done before the last event is yielded. Without `restore` the parameters stay those of the
 * last step. Keras calls it `restore_best_weights` and leaves the optimizer as it is.
 *
 * @throws RangeError when `patience` or `minDelta` is out of range; Error when training never evaluates the set.
 *
 * Prechelt, "Early stopping – but when?" (1998).
 *
 * @example
 * const { train: samples, test } = await loadMnist({ limit: 100 });
 * const network = new MultiLayerNet({ inputSize: 784, hiddenSizes: [20], outputSize: 10, seed: 1 });
 * const optimizer = new Momentum({ lr: 0.1 });
 * const session = { network, optimizer, data: { train: samples, test }, rng: new Rng(1) };
 * const plan = { batchSize: 50, epochs: 40, evaluate: { every: 'epoch' } };
 * let best = 0;
 * for (const event of pipe(train(session, plan), earlyStopping({ patience: 3, restore: [network, optimizer] })))
 *   if (event.type === 'evaluation') best = Math.max(best, event.test.accuracy);
 * network.accuracy(test.x, test.t) === best; // true
 */
export function earlyStopping({
  set = 'test',
  metric = 'accuracy',
  patience,
  minDelta = 0,
  restore = [],
}: Watched & {
  readonly patience: number;
  readonly minDelta?: number;
  /** What is put back to the best evaluation in the end. */
  readonly restore?: readonly Restorable[];
}): Callback {
  if (!Number.isSafeInteger(patience) || patience < 1)
    throw new RangeError(`earlyStopping: patience must be a whole number of 1 or more, got ${patience}`);
  if (!(minDelta >= 0)) throw new RangeError(`earlyStopping: minDelta must be 0 or more, got ${minDelta}`);
  const watched = { set, metric };
  return function* (events) {
    let best: { value: number; step: number } | undefined;
    let waited = 0;
    let saved: readonly unknown[] | undefined;
    const putBack = (): void => {
      saved?.forEach((state, i) => {
        restore[i]!.load(state);
      });
      saved = undefined;
    };
    try {
      for (const event of events) {
        if (event.type === 'done' || event.type === 'stopped' || event.type === 'diverged') putBack();
        yield event;
        if (event.type === 'done' && best === undefined) throw neverEvaluated('earlyStopping', watched);
        const value = watchedValue(event, watched);
        if (value === undefined) continue;
        const gain = best === undefined ? Infinity : metric === 'accuracy' ? value - best.value : best.value - value;
        if (best === undefined || gain > minDelta) {
          best = { value, step: event.step };
          waited = 0;
          saved = restore.map((one) => one.toJSON());
        } else if (++waited >= patience) {
          putBack();
          const which = `best ${best.value} at step ${best.step}${restore.length > 0 ? ', restored' : ''}`;
          const message = `stopped at step ${event.step}: ${set} ${metric} has not improved for ${patience} evaluations (${which})`;
          yield { type: 'stopped', step: event.step, epoch: event.epoch, message };
          return;
        }
      }
    } finally {
      putBack();
    }
  };
}
