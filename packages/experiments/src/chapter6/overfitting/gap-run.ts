import type { Tensor } from '@downhill/tensor';
import type { Progress, Task } from '../../experiment.ts';
import type { Plan } from '../../training/plan.ts';
import type { Session } from '../../training/session.ts';
import { train } from '../../training/train.ts';

/** What a training on few images leaves: how well it knows those, and how well the others. */
export interface GapRun {
  /** On all training images, after each epoch; shorter than the run when it diverged. */
  readonly trainAccuracy: readonly number[];
  /** On the test images (all 10,000 unless told otherwise), at the same moments. */
  readonly testAccuracy: readonly number[];
  /** ‖W‖ over all weights at the end; absent when the run diverged. */
  readonly weightNorm?: number;
  /** Why the run ended early. */
  readonly diverged?: string;
}

/** A session whose parameters can be read. */
interface GapSession extends Session {
  readonly network: Session['network'] & { readonly params: Iterable<readonly [string, Tensor]> };
}

const weightNorm = ({ params }: GapSession['network']): number => {
  let sum = 0;
  for (const [name, W] of params) if (name.startsWith('W')) for (const w of W.data) sum += w * w;
  return Math.sqrt(sum);
};

/** Trains and keeps both accuracies of every evaluation of the plan; `evaluated` is told of each, counting from 1. */
export function* gapRun(
  task: Task,
  session: GapSession,
  plan: Plan & { readonly iterations: number },
  evaluated: (count: number) => void = () => undefined,
): Generator<Progress, GapRun> {
  const [trainAccuracy, testAccuracy]: [number[], number[]] = [[], []];
  for (const event of train(session, plan)) {
    if (event.type === 'diverged') return { trainAccuracy, testAccuracy, diverged: event.message };
    if (event.type !== 'evaluation') continue;
    const { step } = event;
    const [known, unknown] = [event.train!.accuracy, event.test!.accuracy];
    trainAccuracy.push(known);
    testAccuracy.push(unknown);
    const epoch = testAccuracy.length;
    evaluated(epoch);
    const metrics = { epoch, step, trainAccuracy: known, testAccuracy: unknown };
    yield { task: task.id, done: step / plan.iterations, metrics };
  }
  return { trainAccuracy, testAccuracy, weightNorm: weightNorm(session.network) };
}

/** Both accuracies at the end and what lies between them; NaN when the run diverged. */
export function outcomeOf({ trainAccuracy, testAccuracy, diverged }: GapRun): {
  readonly train: number;
  readonly test: number;
  readonly gap: number;
} {
  const last = (values: readonly number[]): number => (diverged === undefined ? values.at(-1)! : NaN);
  const [train, test] = [last(trainAccuracy), last(testAccuracy)];
  return { train, test, gap: train - test };
}
