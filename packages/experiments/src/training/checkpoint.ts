import type { Callback } from './pipe.ts';
import { watchedValue, type Watched } from './watched.ts';

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
 * Conventions: a new best must be better than every one before; a tie is none. `step` and `epoch` say when it was, so a
 * run that goes on from it needs a plan of what is left.
 *
 * @throws RangeError when `every` is neither `best` nor a whole number of 1 or more.
 *
 * @example
 * const { train: samples } = await loadMnist({ limit: 100 });
 * const network = new MultiLayerNet({ inputSize: 784, hiddenSizes: [20], outputSize: 10, seed: 1 });
 * const optimizer = new Momentum({ lr: 0.1 });
 * const session = { network, optimizer, data: { train: samples }, rng: new Rng(1) };
 * const saved = [];
 * const saving = checkpoint({ network, optimizer, every: 4, save: (one) => saved.push(one) });
 * for (const event of pipe(train(session, { batchSize: 50, epochs: 5 }), saving)) event.step;
 * saved.map(({ step }) => step); // [4, 8]
 * network.load(saved[0].network);
 * optimizer.load(saved[0].optimizer);
 * optimizer.step; // 4
 */
export function checkpoint({
  network,
  optimizer,
  every,
  set = 'test',
  metric = 'accuracy',
  save,
}: Watched & {
  readonly network: Saved;
  readonly optimizer: Saved;
  /** A number of steps, or `best`: whenever the metric on `set` is the best so far. */
  readonly every: number | 'best';
  save(checkpoint: Checkpoint): void;
}): Callback {
  if (every !== 'best' && !(Number.isSafeInteger(every) && every >= 1))
    throw new RangeError(`checkpoint: every must be 'best' or a whole number of 1 or more, got ${every}`);
  return function* (events) {
    let best = -Infinity;
    for (const event of events) {
      const value = watchedValue(event, { set, metric }) ?? NaN;
      const score = metric === 'accuracy' ? value : -value;
      const due = every === 'best' ? score > best : event.type === 'step' && event.step % every === 0;
      if (score > best) best = score;
      if (due) {
        const { step, epoch } = event;
        save({ step, epoch, network: network.toJSON(), optimizer: optimizer.toJSON() });
      }
      yield event;
    }
  };
}
