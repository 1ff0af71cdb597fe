import type { Callback } from './pipe.ts';

/** What can be saved: a network or an optimizer. */
interface Saved {
  toJSON(): unknown;
}

/** A moment of training, from which `load` of network and optimizer go on. Plain data. */
export interface Checkpoint {
  readonly step: number;
  readonly epoch: number;
  readonly network: unknown;
  readonly optimizer: unknown;
}

/**
 * Saves network and optimizer: every so many steps, or at each new best evaluation.
 *
 * `save` gets plain data that training does not change any more.
 *
 * @throws RangeError when `every` is neither `best` nor a whole number of 1 or more.
 */
export function checkpoint({
  network,
  optimizer,
  every,
  set = 'test',
  save,
}: {
  readonly network: Saved;
  readonly optimizer: Saved;
  /** A number of steps, or `best`: whenever the accuracy on `set` is the best so far. */
  readonly every: number | 'best';
  readonly set?: 'train' | 'test';
  save(checkpoint: Checkpoint): void;
}): Callback {
  if (every !== 'best' && !(Number.isSafeInteger(every) && every >= 1))
    throw new RangeError(`checkpoint: every must be 'best' or a whole number of 1 or more, got ${every}`);
  return function* (events) {
    let best = -Infinity;
    for (const event of events) {
      const accuracy = event.type === 'evaluation' ? (event[set]?.accuracy ?? -Infinity) : -Infinity;
      const due = every === 'best' ? accuracy > best : event.type === 'step' && event.step % every === 0;
      best = Math.max(best, accuracy);
      if (due) {
        const { step, epoch } = event;
        save({ step, epoch, network: network.toJSON(), optimizer: optimizer.toJSON() });
      }
      yield event;
    }
  };
}
