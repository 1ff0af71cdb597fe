import type { Rng } from '@downhill/tensor';
import { batchesPerEpoch } from './batches-per-epoch.ts';
import { countSamples, type Dataset } from './dataset.ts';
import { lendRows } from './lend-rows.ts';

/** How the samples of a batch are chosen. See {@link batches}. */
export type Sampling = (typeof samplings)[number];
const samplings = ['shuffle', 'replacement', 'sequential'] as const;

/** Options of {@link batches}. */
export interface BatchOptions {
  /** Samples in a batch. */
  readonly batchSize: number;
  readonly sampling?: Sampling | undefined;
  /** Where the order comes from; needed unless `sampling` is `'sequential'`. */
  readonly rng?: Rng | undefined;
  /** Leave out the last batch of an epoch when it has fewer than `batchSize` samples. */
  readonly dropLast?: boolean | undefined;
  /** End after so many batches. */
  readonly count?: number | undefined;
  /** End after so many epochs: 1, or without limit when `count` is given. */
  readonly epochs?: number | undefined;
  /** Begin behind so many batches, as if they had been pulled: for going on where an earlier run stopped. */
  readonly skip?: number | undefined;
}

/** A part of a data set. All of it is the receiver's own: writing to it changes nothing else. */
export interface Batch extends Dataset {
  /** Which batch this is, from 0, counted over all epochs. */
  readonly index: number;
  /** Which epoch it belongs to, from 0. */
  readonly epoch: number;
  /** Which samples of the data set these are, [B]. */
  readonly rows: Int32Array;
}

/**
 * The batches of a data set, one by one: a generator that never ends before `epochs` or `count` is reached, and costs
 * nothing that is not pulled.
 *
 * | sampling | an epoch |
 * | --- | --- |
 * | `'shuffle'` | every sample once, in a new random order; the last batch may be smaller (or is dropped) |
 * | `'replacement'` | as many batches, of `batchSize` samples each drawn independently; some come twice |
 * | `'sequential'` | every sample once, from the first to the last; the last batch may be smaller (or is dropped) |
 *
 * An epoch has {@link batchesPerEpoch} batches, a whole number, and at least one with `'replacement'`. There an epoch
 * touches only about 63 % of the samples (1 − 1/e), some of them several times.
 *
 * Conventions: shuffling is the default, as in Keras' `fit`; PyTorch's DataLoader is sequential unless told otherwise;
 * the book draws with replacement (`np.random.choice(train_size, batch_size)`). The generator draws from `rng` itself,
 * an epoch or a batch at a time, when it is pulled: give it a fork of its own (`rng.fork('batches')`), and equal seeds
 * see equal batches. `skip` draws what the skipped batches would have drawn, and counts them in `count`, `index` and
 * `epoch`.
 *
 * Shapes: x [N, …] gives x [B, …], t [N, …] gives t [B, …], of the same dtype. MNIST's pixels stay bytes until read.
 *
 * @throws ShapeError when x and t differ in length; RangeError for an option out of range. Both at once, before the
 * first batch.
 *
 * @example
 * const { train } = await loadMnist({ limit: 300 });
 * const sizes = [];
 * for (const { x, t, index, epoch } of batches(train, { batchSize: 128, rng: new Rng(1), epochs: 2 }))
 *   sizes.push(`epoch ${epoch}, batch ${index}: ${x.shape[0]}`);
 * sizes[2]; // 'epoch 0, batch 2: 44'
 * sizes.length; // 6
 */
export function batches(data: Dataset, options: BatchOptions): Generator<Batch, void, undefined> {
  const { batchSize, sampling = 'shuffle', rng, dropLast = false, count = Infinity, skip = 0 } = options;
  const { epochs = options.count === undefined ? 1 : Infinity } = options;
  const size = countSamples(data, 'batches');
  if (size === 0) throw new RangeError('batches: the data set is empty');
  checkWhole('batchSize', batchSize, 1);
  if (!samplings.includes(sampling))
    throw new RangeError(`batches: unknown sampling "${sampling}"; known: ${samplings.join(', ')}`);
  if (sampling !== 'sequential' && rng === undefined)
    throw new RangeError(`batches: sampling "${sampling}" needs an rng, for example new Rng(seed).fork('batches')`);
  if (count !== Infinity) checkWhole('count', count, 0);
  if (epochs !== Infinity) checkWhole('epochs', epochs, 0);
  checkWhole('skip', skip, 0);
  if (dropLast && sampling !== 'replacement' && batchSize > size)
    throw new RangeError(`batches: dropLast leaves nothing: batchSize ${batchSize} of ${size} samples`);

  const rows =
    sampling === 'replacement'
      ? drawn(size, batchSize, dropLast, rng!)
      : passes(size, batchSize, dropLast, sampling, rng);
  return gathered(data, rows, { epochs, count, skip });
}

type EpochOfRows = () => Iterable<Int32Array>;

/** Every sample once per epoch. */
function passes(
  size: number,
  batchSize: number,
  dropLast: boolean,
  sampling: Sampling,
  rng: Rng | undefined,
): EpochOfRows {
  const end = dropLast ? size - (size % batchSize) : size;
  return function* () {
    const order = sampling === 'shuffle' ? rng!.permutation(size) : Int32Array.from({ length: size }, (_, i) => i);
    for (let start = 0; start < end; start += batchSize) yield order.slice(start, Math.min(start + batchSize, end));
  };
}

/** Every batch drawn on its own. */
function drawn(size: number, batchSize: number, dropLast: boolean, rng: Rng): EpochOfRows {
  const perEpoch = Math.max(1, batchesPerEpoch(size, { batchSize, dropLast }));
  return function* () {
    for (let i = 0; i < perEpoch; i++) yield rng.choice(size, batchSize);
  };
}

function* gathered(
  { x, t }: Dataset,
  rowsOf: EpochOfRows,
  { epochs, count, skip }: { readonly epochs: number; readonly count: number; readonly skip: number },
): Generator<Batch, void, undefined> {
  let index = 0;
  for (let epoch = 0; epoch < epochs && index < count; epoch++)
    for (const rows of rowsOf()) {
      if (index >= skip) yield { x: lendRows(x, rows), t: lendRows(t, rows), index, epoch, rows };
      // Before the next rows are drawn: a batch that nobody gets costs no random numbers.
      if (++index === count) return;
    }
}

function checkWhole(name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least))
    throw new RangeError(`batches: ${name} must be a whole number of ${least} or more, got ${value}`);
}
