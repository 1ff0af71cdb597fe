import { he } from '@downhill/init';
import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { split, subset, type Dataset, type MnistData } from '@downhill/data-mnist';
import { Rng } from '@downhill/tensor';
import type { Progress, Task } from '../experiment.ts';
import { bookPlan } from '../training/book-plan.ts';
import { train } from '../training/train.ts';
import type { SearchConfig } from './hyperparameter-search.ts';
import { drawn, type Hyperparameters, type SearchRanges } from './search-ranges.ts';

/** What one trial of a search has come to. */
export interface Trial extends Hyperparameters {
  /** Accuracy on the images it was trained with, and on the validation images, epoch by epoch. */
  readonly train: readonly number[];
  readonly validation: readonly number[];
  /** On all test images, at the end; only when the search is allowed to touch them. */
  readonly testAccuracy?: number;
  /** Why it ended early. */
  readonly diverged?: string;
}

/** What all trials of a seed are trained and validated with: parts of the first images of the training set. */
export function searchData(
  { train: all }: Pick<MnistData, 'train'>,
  { images, validationShare, stratified }: SearchConfig,
  seed: number | string,
): { readonly train: Dataset; readonly validation: Dataset } {
  const rng = new Rng(seed).fork('search').fork('split');
  const [validation, rest] = split(subset(all, images), { fraction: validationShare, rng, stratified });
  return { train: rest, validation };
}

/**
 * Runs one trial. Its hyperparameters depend on the seed and its own name only, so that trials can run in any order,
 * anywhere, and more of them leave the first ones as they are.
 *
 * As in the book each trial has initial weights and batches of its own; with `sameStart` those of the seed, so that all
 * trials differ in their hyperparameters alone. Validation accuracy is measured after the first update of each epoch,
 * which is the book's way: see {@link bookPlan}.
 */
export function* runTrial(
  task: Task,
  ranges: SearchRanges,
  data: MnistData,
  config: SearchConfig,
): Generator<Progress, Trial> {
  const own = new Rng(task.seed).fork('search').fork(task.variant);
  const { lr, weightDecay } = drawn(ranges, own);
  const rng = config.sameStart ? new Rng(task.seed) : own;
  const network = new MultiLayerNet({
    inputSize: 784,
    hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
    outputSize: 10,
    weightInit: he(),
    weightDecay,
    seed: rng,
  });
  const sets = searchData(data, config, task.seed);
  const { epochs, batchSize } = config;
  const size = sets.train.t.shape[0]!;
  const session = { network, optimizer: new SGD({ lr }), data: { train: sets.train, test: sets.validation }, rng };
  const accuracies = { train: [] as number[], validation: [] as number[] };
  for (const event of train(session, bookPlan({ size, batchSize, epochs, script: 'trainer' }))) {
    if (event.type === 'diverged') return { lr, weightDecay, ...accuracies, diverged: event.message };
    if (event.type !== 'evaluation') continue;
    const [fitted, validation] = [event.train!.accuracy, event.test!.accuracy];
    accuracies.train.push(fitted);
    accuracies.validation.push(validation);
    const epoch = accuracies.train.length;
    yield { task: task.id, done: epoch / epochs, metrics: { epoch, lr, weightDecay, train: fitted, validation } };
  }
  const trial = { lr, weightDecay, ...accuracies };
  if (!config.touchTest) return trial;
  return { ...trial, testAccuracy: network.evaluate(data.test.x, data.test.t).accuracy };
}

/** The validation accuracy of a trial's last epoch, by which trials are ranked; 0 for one that diverged. */
export const scoreOf = ({ validation, diverged }: Trial): number =>
  diverged === undefined ? (validation.at(-1) ?? 0) : 0;

/** The best first; of equals the earlier one. */
export const ranked = (trials: readonly Trial[]): Trial[] => [...trials].sort((a, b) => scoreOf(b) - scoreOf(a));
