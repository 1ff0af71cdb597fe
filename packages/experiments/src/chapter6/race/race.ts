import type { Progress, Task } from '../../experiment.ts';
import type { Session } from '../../training/session.ts';
import { train } from '../../training/train.ts';

/** What a network's training on MNIST leaves: the output of `optimizer-comparison` and `init-comparison`. */
export interface Race {
  /** Loss on each iteration's batch, after its update. Shorter than the run when it diverged. */
  readonly loss: readonly number[];
  /** On all 10,000 test images, at the end; absent when the run diverged. */
  readonly testAccuracy?: number;
  /** Why the run ended early. */
  readonly diverged?: string;
}

/** How many iterations pass between two reports. */
const REPORT_EVERY = 10;

/** Trains as the comparisons of the book do: batches drawn with replacement, loss taken after the update. */
export function* race(
  task: Task,
  session: Session,
  { iterations, batchSize }: { readonly iterations: number; readonly batchSize: number },
  reportEvery = REPORT_EVERY,
): Generator<Progress, Race> {
  const loss: number[] = [];
  for (const event of train(session, { batchSize, iterations, sampling: 'replacement', lossAfterUpdate: true })) {
    if (event.type === 'diverged') return { loss, diverged: event.message };
    if (event.type !== 'step') continue;
    loss.push(event.loss);
    const { step } = event;
    if (step % reportEvery === 0 || step === iterations)
      yield { task: task.id, done: step / iterations, metrics: { step, loss: event.loss } };
  }
  const { network, data } = session;
  return { loss, testAccuracy: network.evaluate(data.test!.x, data.test!.t).accuracy };
}

/** Mean of the last losses (at most `count`); infinite when the run diverged. */
export function lastLoss({ loss, diverged }: Race, count = 100): number {
  if (diverged !== undefined) return Infinity;
  const last = loss.slice(-count);
  return last.reduce((a, b) => a + b, 0) / last.length;
}
