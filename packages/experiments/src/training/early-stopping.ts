import type { Callback } from './pipe.ts';

/**
 * Ends training when an evaluation has stopped improving: yields `stopped` and closes the source.
 *
 * Conventions: `patience` counts evaluations since the best one; an improvement must exceed `minDelta`. The parameters
 * stay those of the last step; use {@link checkpoint} to keep the best.
 *
 * @throws RangeError when `patience` or `minDelta` is out of range; Error when training never evaluates the set.
 */
export function earlyStopping({
  set = 'test',
  metric = 'accuracy',
  patience,
  minDelta = 0,
}: {
  readonly set?: 'train' | 'test';
  readonly metric?: 'accuracy' | 'loss';
  readonly patience: number;
  readonly minDelta?: number;
}): Callback {
  if (!Number.isSafeInteger(patience) || patience < 1)
    throw new RangeError(`earlyStopping: patience must be a whole number of 1 or more, got ${patience}`);
  if (!(minDelta >= 0)) throw new RangeError(`earlyStopping: minDelta must be 0 or more, got ${minDelta}`);
  return function* (events) {
    let best: { value: number; step: number } | undefined;
    let waited = 0;
    for (const event of events) {
      yield event;
      if (event.type === 'done' && best === undefined)
        throw new Error(`earlyStopping: the ${set} set was never evaluated; give the plan an evaluate schedule`);
      const value = event.type === 'evaluation' ? event[set]?.[metric] : undefined;
      if (event.type !== 'evaluation' || value === undefined) continue;
      const gain = best === undefined ? Infinity : metric === 'accuracy' ? value - best.value : best.value - value;
      if (best === undefined || gain > minDelta) {
        best = { value, step: event.step };
        waited = 0;
      } else if (++waited >= patience) {
        const message = `stopped at step ${event.step}: ${set} ${metric} has not improved for ${patience} evaluations (best ${best.value} at step ${best.step})`;
        yield { type: 'stopped', step: event.step, epoch: event.epoch, message };
        return;
      }
    }
  };
}
