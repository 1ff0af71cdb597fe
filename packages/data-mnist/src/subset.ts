import type { Rng } from '@downhill/tensor';
import { countSamples, type Dataset } from './dataset.ts';
import { dealByClass } from './deal-by-class.ts';
import { labelsOf } from './labels-of.ts';
import { takeRows } from './take-rows.ts';

/** How {@link subset} chooses so many samples. */
export interface SubsetOptions {
  /** Chooses them at random, every choice as likely, in random order. Without it the first ones are taken. */
  readonly rng?: Rng | undefined;
  /** Keeps the mixture of classes: of each class its share, give or take one. */
  readonly stratified?: boolean | undefined;
}

/**
 * Some samples of a data set, as a copy: the first n, or those at `indices`, in that order (an index may repeat).
 *
 * With `rng` the n are a random choice; with `stratified` they have the data set's mixture of classes, and without `rng`
 * its order.
 *
 * Conventions: MNIST's digits come in random order, so that its first samples are a random choice already; those of
 * other sets are often sorted.
 *
 * @throws ShapeError when x and t differ in length; RangeError when n or an index does not fit the data set, or when
 * options to choose by are given with indices.
 *
 * @example
 * const { train } = await loadMnist({ limit: 1000 });
 * subset(train, 300).x.shape; // [300, 784]
 * subset(train, [7, 7, 0]).t.toArray(); // [3, 3, 5]
 * subset(train, 100, { stratified: true, rng: new Rng(1) }).t.shape; // [100]
 */
export function subset(data: Dataset, count: number, options?: SubsetOptions): Dataset;
export function subset(data: Dataset, which: number | ArrayLike<number>): Dataset;
export function subset(
  data: Dataset,
  which: number | ArrayLike<number>,
  { rng, stratified = false }: SubsetOptions = {},
): Dataset {
  const n = countSamples(data, 'subset');
  if (typeof which !== 'number' && (rng !== undefined || stratified))
    throw new RangeError('subset: rng and stratified choose samples; they cannot go with indices, give a number');
  const rows = typeof which === 'number' ? chosen(data, which, n, rng, stratified) : which;
  for (let i = 0; i < rows.length; i++)
    if (!(Number.isInteger(rows[i]) && rows[i]! >= 0 && rows[i]! < n))
      throw new RangeError(
        `subset: index ${rows[i]!} (number ${i} of ${rows.length}) is not one of the samples 0…${n - 1}`,
      );
  return { x: takeRows(data.x, rows), t: takeRows(data.t, rows) };
}

function chosen({ t }: Dataset, count: number, n: number, rng: Rng | undefined, stratified: boolean): Int32Array {
  if (!(Number.isInteger(count) && count >= 1 && count <= n))
    throw new RangeError(`subset: expected a whole number in 1…${n} (the size of the data set), got ${count}`);
  const order = rng?.permutation(n) ?? Int32Array.from({ length: n }, (_, i) => i);
  return stratified ? dealByClass(order, labelsOf(t, 'subset'), [count])[0]! : order.slice(0, count);
}
