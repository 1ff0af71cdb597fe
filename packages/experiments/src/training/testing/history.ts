import type { TrainEvent } from '../event.ts';

/** Steps, each followed by an evaluation with the given test accuracy. */
export function* history(accuracies: readonly number[], onClose?: () => void): Generator<TrainEvent, void> {
  try {
    for (const [i, accuracy] of accuracies.entries()) {
      const step = i + 1;
      yield { type: 'step', step, epoch: 1, loss: 1 / step, rate: 0.5 };
      const test = { loss: 1 - accuracy, accuracy };
      yield { type: 'evaluation', step, epoch: 1, train: { loss: 0.1, accuracy: 1 }, test };
    }
    yield { type: 'done', step: accuracies.length, epoch: 1 };
  } finally {
    onClose?.();
  }
}

/** `step 1`, `evaluation 1`, … */
export const types = (events: Iterable<TrainEvent>): string[] => [...events].map(({ type, step }) => `${type} ${step}`);
