import type { TrainEvent } from './event.ts';
import type { Callback } from './pipe.ts';

/** Where a training stands: right behind a step, before what follows it (`epoch`, `evaluation`). */
export interface TrainingPosition {
  /** Steps done. It says which batch comes next, since batches depend on the run's generator alone. */
  readonly step: number;
  /** The sum of the losses of this epoch's steps so far, from which the event `epoch` has its mean. */
  readonly lossSum: number;
}

/**
 * Keeps the position of a training as its events go by. Begin with the position that the training began from.
 *
 * @example
 * const { train: samples } = await loadMnist({ limit: 100 });
 * const network = new MultiLayerNet({ inputSize: 784, hiddenSizes: [20], outputSize: 10, seed: 1 });
 * const session = { network, optimizer: new SGD({ lr: 0.1 }), data: { train: samples }, rng: new Rng(1) };
 * const tracker = trackPosition();
 * for (const event of pipe(train(session, { batchSize: 50, epochs: 5 }), tracker.track)) if (event.step === 3) break;
 * tracker.position.step; // 3
 */
export function trackPosition(from: TrainingPosition = { step: 0, lossSum: 0 }): {
  readonly position: TrainingPosition;
  readonly track: Callback;
} {
  let position = from;
  let ended = false;
  const see = (event: TrainEvent): void => {
    if (event.type === 'step')
      position = { step: event.step, lossSum: ended ? event.loss : position.lossSum + event.loss };
    if (event.type === 'step') ended = false;
    // Only when the next step comes does a new sum begin: until then the epoch is yet to be announced again.
    if (event.type === 'epoch') ended = true;
  };
  return {
    get position() {
      return position;
    },
    *track(events) {
      for (const event of events) {
        see(event);
        yield event;
      }
    },
  };
}
