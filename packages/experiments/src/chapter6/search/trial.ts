import { he } from '@downhill/init';
import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { split, subset, type Dataset, type MnistData } from '@downhill/data-mnist';
import { Rng } from '@downhill/tensor';
import type { Stage } from '../../study/workers/search-objective.ts';
import { bookPlan } from '../../training/book-plan.ts';
import { encodeCheckpoint, restoreCheckpoint } from '../../training/checkpoint-bytes.ts';
import { pipe } from '../../training/pipe.ts';
import { trackPosition } from '../../training/position.ts';
import { train } from '../../training/train.ts';
import type { SearchConfig } from './hyperparameter-search.ts';
import type { Hyperparameters, SearchSpace } from './search-ranges.ts';

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

/** What the trials of a search are trained and validated with. */
export interface SearchData {
  readonly train: Dataset;
  readonly validation: Dataset;
}

/** The data of all trials of a seed: parts of the first images of the training set. */
export function searchData(
  { train: all }: Pick<MnistData, 'train'>,
  { images, validationShare, stratified }: SearchConfig,
  seed: number | string,
): SearchData {
  const rng = new Rng(seed).fork('search').fork('split');
  const [validation, rest] = split(subset(all, images), { fraction: validationShare, rng, stratified });
  return { train: rest, validation };
}

/** What a trial has come to after an epoch. */
export interface TrialEpoch {
  readonly epoch: number;
  readonly validation: number;
  /** Where it was asked for. */
  readonly train?: number;
}

/** How a stage of a trial has ended: trained so far, or not any more. */
export type TrialEnd =
  | { readonly network: MultiLayerNet; checkpoint(): Uint8Array; readonly diverged?: undefined }
  | { readonly diverged: string };

/**
 * Trains a trial from one epoch to another, epoch by epoch; from the checkpoint of the stage before, or without one from
 * its beginning. Both give the same numbers.
 *
 * As in the book each trial has initial weights and batches of its own; with `sameStart` those of the seed, so that all
 * trials differ in their hyperparameters alone. Validation accuracy is measured after the first update of each epoch,
 * which is the book's way (see {@link bookPlan}); with the last of them the trial ends.
 */
export function* trainTrial(
  { params, seed, rng, to, checkpoint }: Pick<Stage<SearchSpace>, 'params' | 'seed' | 'rng' | 'to' | 'checkpoint'>,
  { train: fit, validation }: SearchData,
  config: SearchConfig,
  { withTraining = false }: { readonly withTraining?: boolean } = {},
): Generator<TrialEpoch, TrialEnd> {
  const own = config.sameStart ? new Rng(seed) : rng;
  const network = new MultiLayerNet({
    inputSize: 784,
    hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
    outputSize: 10,
    weightInit: he(),
    weightDecay: params.weightDecay,
    seed: own,
  });
  const optimizer = new SGD({ lr: params.lr });
  const session = { network, optimizer, data: { train: fit, test: validation }, rng: own };
  const position = checkpoint && restoreCheckpoint(checkpoint, session).position;
  const tracker = trackPosition(position);
  const { batchSize } = config;
  const plan = bookPlan({ size: fit.t.shape[0]!, batchSize, epochs: to, script: 'trainer' });
  const evaluate = { ...plan.evaluate!, sets: withTraining ? (['train', 'test'] as const) : (['test'] as const) };
  for (const event of pipe(train(session, { ...plan, evaluate }, position), tracker.track)) {
    if (event.type === 'diverged') return { diverged: event.message };
    if (event.type !== 'evaluation') continue;
    const { epoch, train: fitted, test } = event;
    yield { epoch, validation: test!.accuracy, ...(fitted && { train: fitted.accuracy }) };
    if (epoch < to) continue;
    return { network, checkpoint: () => encodeCheckpoint({ ...session, position: tracker.position }) };
  }
  throw new Error(`no evaluation after epoch ${to}`);
}

/** The validation accuracy of a trial's last epoch, by which trials are ranked; 0 for one that diverged. */
export const scoreOf = ({ validation, diverged }: Trial): number =>
  diverged === undefined ? (validation.at(-1) ?? 0) : 0;

/** The best first; of equals the earlier one. */
export const ranked = (trials: readonly Trial[]): Trial[] => [...trials].sort((a, b) => scoreOf(b) - scoreOf(a));
