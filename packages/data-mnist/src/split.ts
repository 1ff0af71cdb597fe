import type { Rng } from '@downhill/tensor';
import { countSamples, type Dataset } from './dataset.ts';
import { dealByClass } from './deal-by-class.ts';
import { labelsOf } from './labels-of.ts';
import { takeRows } from './take-rows.ts';

/** Options of {@link split} beside the sizes. */
export interface SplitOptions {
  /** Shuffles the samples first. Without it every part keeps the order of the data set. */
  readonly rng?: Rng | undefined;
  /** Give every part the same mixture of classes. */
  readonly stratified?: boolean | undefined;
}

/**
 * Parts of a data set that share no sample, as copies: `fraction` makes two, of which the *first* has that share of the
 * samples (rounded), the second the rest; `counts` makes one of each size (what is left over is not used).
 *
 * With `stratified` the classes are dealt out evenly: of each class a part gets its proportional number, give or take
 * one (with more than two parts it can be two). The sizes of the parts are exact all the same.
 *
 * Conventions: the first part is the smaller one in the book's listings (`x_val = x_train[:validation_num]`), hence
 * `const [validation, train] = split(…, { fraction: 0.2, rng })`. scikit-learn names both sizes and returns train
 * first.
 *
 * @throws ShapeError when x and t differ in length; RangeError when the sizes do not fit.
 *
 * @example
 * const { train } = await loadMnist({ limit: 500 });
 * const [validation, rest] = split(train, { fraction: 0.2, rng: new Rng(1), stratified: true });
 * [validation.t.size, rest.t.size]; // [100, 400]
 */
export function split(data: Dataset, options: SplitOptions & { readonly fraction: number }): [Dataset, Dataset];
export function split<const C extends readonly number[]>(
  data: Dataset,
  options: SplitOptions & { readonly counts: C },
): { -readonly [K in keyof C]: Dataset };
export function split(
  data: Dataset,
  {
    fraction,
    counts,
    rng,
    stratified = false,
  }: SplitOptions & { readonly fraction?: number; readonly counts?: readonly number[] },
): Dataset[] {
  const n = countSamples(data, 'split');
  if ((fraction === undefined) === (counts === undefined))
    throw new RangeError('split: give either fraction or counts');
  const sizes = counts === undefined ? sizesOf(fraction!, n) : checkCounts(counts, n);
  const order = rng?.permutation(n) ?? Int32Array.from({ length: n }, (_, i) => i);
  const parts = stratified ? dealByClass(order, labelsOf(data.t, 'split'), sizes) : cut(order, sizes);
  return parts.map((rows) => ({ x: takeRows(data.x, rows), t: takeRows(data.t, rows) }));
}

function sizesOf(fraction: number, n: number): number[] {
  if (!(fraction > 0 && fraction < 1))
    throw new RangeError(`split: fraction must lie between 0 and 1, got ${fraction}`);
  const first = Math.round(fraction * n);
  if (first === 0 || first === n)
    throw new RangeError(`split: fraction ${fraction} of ${n} samples leaves a part empty`);
  return [first, n - first];
}

function checkCounts(counts: readonly number[], n: number): readonly number[] {
  if (counts.length === 0 || !counts.every((count) => Number.isSafeInteger(count) && count >= 1))
    throw new RangeError(`split: counts must be whole numbers of 1 or more, got [${counts.join(', ')}]`);
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum > n)
    throw new RangeError(`split: counts [${counts.join(', ')}] add up to ${sum}, but there are ${n} samples`);
  return counts;
}

function cut(order: Int32Array, sizes: readonly number[]): Int32Array[] {
  let start = 0;
  return sizes.map((size) => order.slice(start, (start += size)));
}
