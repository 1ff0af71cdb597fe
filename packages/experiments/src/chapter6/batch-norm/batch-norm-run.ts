import { subset } from '@downhill/data-mnist';
import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { Rng, std } from '@downhill/tensor';
import type { Live, Progress, Task } from '../../experiment.ts';
import { bookPlan } from '../../training/book-plan.ts';
import type { Samples } from '../../training/session.ts';
import { train } from '../../training/train.ts';
import type { BatchNormConfig } from './batch-norm-fields.ts';
import { mnist } from '../mnist.ts';
import { steered } from '../steered.ts';

/** What a network of 6.3.2 leaves, with or without batch normalisation. */
export interface BatchNormRun {
  /** On all training images, after the first update of each epoch; shorter than the run when it diverged. */
  readonly trainAccuracy: readonly number[];
  /** On the same images at the same moments. */
  readonly trainLoss: readonly number[];
  /** Standard deviation of each hidden layer's activations before the first update, all training images as one batch. */
  readonly layerStd: readonly number[];
  /** How far γ and β have come from 1 and 0, over all layers; only with batch normalisation. */
  readonly learned?: { readonly gamma: number; readonly beta: number };
  /** Why the run ended early. */
  readonly diverged?: string;
}

/** The parameters of one kind in all layers, such as `gamma1`, `gamma2`, …; the root of their mean squared distance from `start`. */
function distance({ params }: MultiLayerNet, kind: string, start: number): number {
  const values = [...params].filter(([name]) => name.startsWith(kind)).flatMap(([, { data }]) => [...data]);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - start) ** 2, 0) / values.length);
}

function spreads(network: MultiLayerNet, { x, t }: Samples): number[] {
  network.loss(x, t, { training: true });
  return network.activations().map(({ value }) => std(value).item());
}

/**
 * Trains as the book's `batch_norm_test.py` does: normal initial weights of deviation `weightStd`, the first images of MNIST,
 * batches drawn with replacement, {@link bookPlan}. With and without batch normalisation a seed gives the same initial
 * weights, whatever their deviation but for the factor, and the same batches.
 */
export async function* batchNormRun(
  task: Task,
  { weightStd, batchNorm }: { readonly weightStd: number; readonly batchNorm: boolean },
  config: BatchNormConfig,
  { mnistUrl, live }: { readonly mnistUrl?: string; readonly live?: Live },
): AsyncGenerator<Progress, BatchNormRun> {
  const data = subset((await mnist(mnistUrl)).train, config.images);
  const network = new MultiLayerNet({
    inputSize: 784,
    hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
    outputSize: 10,
    weightInit: weightStd,
    batchNorm,
    seed: task.seed,
  });
  const session = {
    network,
    optimizer: steered(new SGD({ lr: config.lr }), live),
    data: { train: data },
    rng: new Rng(task.seed),
  };
  const layerStd = spreads(network, data);
  const [trainAccuracy, trainLoss]: [number[], number[]] = [[], []];
  const plan = bookPlan({ size: data.x.shape[0]!, batchSize: config.batchSize, epochs: config.epochs });
  for (const event of train(session, plan)) {
    if (event.type === 'diverged') return { trainAccuracy, trainLoss, layerStd, diverged: event.message };
    if (event.type !== 'evaluation') continue;
    const { accuracy, loss } = event.train!;
    trainAccuracy.push(accuracy);
    trainLoss.push(loss);
    const metrics = { epoch: trainAccuracy.length, step: event.step, trainAccuracy: accuracy, trainLoss: loss };
    yield { task: task.id, done: trainAccuracy.length / config.epochs, metrics };
  }
  const learned = { gamma: distance(network, 'gamma', 1), beta: distance(network, 'beta', 0) };
  return { trainAccuracy, trainLoss, layerStd, ...(batchNorm ? { learned } : {}) };
}

/** The training accuracy after the last epoch; 0 when the run diverged, since such a network knows nothing any more. */
export const lastAccuracy = ({ trainAccuracy, diverged }: BatchNormRun): number =>
  diverged === undefined ? trainAccuracy.at(-1)! : 0;

/** How fast a network learns: the mean of its accuracy over the epochs, 0 for those it did not reach. */
export const progressOf = ({ trainAccuracy }: BatchNormRun, epochs: number): number =>
  trainAccuracy.reduce((sum, accuracy) => sum + accuracy, 0) / epochs;
