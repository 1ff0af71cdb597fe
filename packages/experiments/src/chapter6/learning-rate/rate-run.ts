import type { Progress, Task } from '../../experiment.ts';
import type { Session } from '../../training/session.ts';
import { train } from '../../training/train.ts';
import type { UpdateMeter, UpdateSizes } from './update-meter.ts';

/** What a run of `learning-rate` leaves. */
export interface RateRun {
  /**
   * Loss on each iteration's batch, before its update. (After it, a large rate would look better than it is: its last
   * step was made for this very batch.) Shorter than the run when it diverged.
   */
  readonly loss: readonly number[];
  /** On all test images, at the end; absent when the run diverged. */
  readonly testLoss?: number;
  readonly testAccuracy?: number;
  readonly updates: UpdateSizes;
  /** The step at which the loss was no number any more, and why. */
  readonly divergedAt?: number;
  readonly diverged?: string;
}

/** Trains on batches drawn with replacement, as the comparisons of the book do. */
export function* rateRun(
  task: Task,
  session: Session & { readonly optimizer: UpdateMeter },
  { iterations, batchSize }: { readonly iterations: number; readonly batchSize: number },
  reportEvery = 10,
): Generator<Progress, RateRun> {
  const loss: number[] = [];
  const updates = session.optimizer.sizes;
  for (const event of train(session, { batchSize, iterations, sampling: 'replacement' })) {
    if (event.type === 'diverged') return { loss, updates, divergedAt: event.step, diverged: event.message };
    if (event.type !== 'step') continue;
    loss.push(event.loss);
    const { step } = event;
    if (step % reportEvery === 0 || step === iterations)
      yield { task: task.id, done: step / iterations, metrics: { step, loss: event.loss } };
  }
  const { network, data } = session;
  const test = network.evaluate(data.test!.x, data.test!.t);
  return { loss, updates, testLoss: test.loss, testAccuracy: test.accuracy };
}

/** Mean of the last 50 losses; infinite when the run diverged. */
export function recentLoss({ loss, diverged }: RateRun): number {
  if (diverged !== undefined) return Infinity;
  const last = loss.slice(-50);
  return last.reduce((a, b) => a + b, 0) / last.length;
}
