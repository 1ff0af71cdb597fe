import { resolveAxes, resolveAxis } from './axis.ts';
import { allocate, isFloat, type DType, type TypedArray } from '../dtype.ts';
import { formatShape } from '../errors.ts';
import { sizeOf, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { transpose } from './transpose.ts';

/** Which axes a reduction runs over (all when left out), and whether they stay, with size 1. */
export interface ReduceOptions {
  readonly axis?: number | readonly number[];
  readonly keepDims?: boolean;
}

/** The sum of `length` elements from `start`, by halves: the error grows with log n instead of n. */
function pairwiseSum(data: TypedArray, start: number, length: number): number {
  if (length <= 64) {
    let sum = 0;
    for (let i = start; i < start + length; i++) sum += data[i]!;
    return sum;
  }
  const half = length >> 1;
  return pairwiseSum(data, start, half) + pairwiseSum(data, start + half, length - half);
}

/** f over runs of elements that are reduced together; the reduced axes come last while it works. */
function reduce(
  where: string,
  x: Tensor,
  { axis, keepDims = false }: ReduceOptions,
  dtype: DType,
  f: (data: TypedArray, start: number, length: number) => number,
  whenEmpty?: number,
): Tensor {
  const axes = resolveAxes(axis, x.shape, where);
  const kept = [...x.shape.keys()].filter((a) => !axes.includes(a));
  const size = (list: readonly number[]): number => sizeOf(list.map((a) => x.shape[a]!));
  const length = size(axes);
  const outer = size(kept);
  if (length === 0 && whenEmpty === undefined)
    throw new RangeError(`${where}: no elements to reduce in ${formatShape(x.shape)} over axis ${axes.join(', ')}`);
  const inOrder = axes.every((a, i) => a === kept.length + i);
  const { data } = inOrder ? x : transpose(x, [...kept, ...axes]);
  const result = allocate(dtype, outer);
  for (let i = 0; i < outer; i++) result[i] = length === 0 ? whenEmpty! : f(data, i * length, length);
  const shape: Shape = keepDims ? x.shape.map((n, a) => (axes.includes(a) ? 1 : n)) : kept.map((a) => x.shape[a]!);
  return new Tensor(result, shape);
}

const floatType = ({ dtype }: Tensor): DType => (isFloat(dtype) ? dtype : 'float64');

/**
 * Σ x over all elements, or over one or several axes.
 *
 * Conventions: float32 is added up in float64 and rounded once, by halves (error O(log n)), so the last bits differ
 * from NumPy's. Integers give float64, exact to 2⁵³; NumPy gives int64. The sum of nothing is 0.
 *
 * @throws ShapeError for an axis that x does not have.
 *
 * @example
 * const x = tensor([[1, 2], [3, 4]]);
 * sum(x).item(); // 10
 * sum(x, { axis: 0 }).toArray(); // [4, 6]
 * sum(x, { axis: 1, keepDims: true }).toArray(); // [[3], [7]]
 */
export const sum = (x: Tensor, options: ReduceOptions = {}): Tensor =>
  reduce('sum', x, options, floatType(x), pairwiseSum, 0);

/**
 * Σ x / n. Types and precision as {@link sum}.
 *
 * @throws RangeError when there is nothing to average (NumPy warns and gives NaN).
 */
export const mean = (x: Tensor, options: ReduceOptions = {}): Tensor =>
  reduce('mean', x, options, floatType(x), (data, start, n) => pairwiseSum(data, start, n) / n);

/** Σ (x − mean)² / (n − ddof) in two passes. */
function spread(
  where: string,
  x: Tensor,
  ddof: number,
  options: ReduceOptions,
  f: (variance: number) => number,
): Tensor {
  if (!(ddof >= 0)) throw new RangeError(`${where}: ddof must be 0 or more, got ${ddof}`);
  return reduce(where, x, options, floatType(x), (data, start, n) => {
    if (n <= ddof) throw new RangeError(`${where}: ddof ${ddof} needs more than ${ddof} elements, got ${n}`);
    const centre = pairwiseSum(data, start, n) / n;
    const squares = new Float64Array(n);
    for (let i = 0; i < n; i++) squares[i] = (data[start + i]! - centre) ** 2;
    return f(pairwiseSum(squares, 0, n) / (n - ddof));
  });
}

/**
 * The variance, exported as `var` too:
 *
 *     Σ (x − mean)² / (n − ddof)
 *
 * Conventions: `ddof` is 0 (divide by n), as in NumPy and in batch normalisation; 1 gives the unbiased estimate, which
 * PyTorch takes by default. In two passes, in float64. Types as {@link sum}.
 *
 * @throws RangeError when there are not more than ddof elements (NumPy warns and gives NaN or ∞).
 *
 * @example
 * variance(tensor([1, 2, 3, 4])).item(); // 1.25
 * variance(tensor([1, 2, 3, 4]), { ddof: 1 }).item(); // 1.6666666666666667
 */
export const variance = (x: Tensor, { ddof = 0, ...options }: ReduceOptions & { ddof?: number } = {}): Tensor =>
  spread('var', x, ddof, options, (v) => v);

/** The standard deviation: the root of {@link variance}, with the same `ddof`. */
export const std = (x: Tensor, { ddof = 0, ...options }: ReduceOptions & { ddof?: number } = {}): Tensor =>
  spread('std', x, ddof, options, Math.sqrt);

/** Where in a run the first element stands that beats all others; the first NaN beats everything. */
function best(data: TypedArray, start: number, n: number, beats: (a: number, b: number) => boolean): number {
  let at = start;
  for (let i = start; i < start + n; i++) {
    if (Number.isNaN(data[i]!)) return i;
    if (beats(data[i]!, data[at]!)) at = i;
  }
  return at;
}
const larger = (a: number, b: number): boolean => a > b;
const smaller = (a: number, b: number): boolean => a < b;

/**
 * The largest element, of x's type; NaN if one is.
 *
 * @throws RangeError when there is no element.
 */
export const max = (x: Tensor, options: ReduceOptions = {}): Tensor =>
  reduce('max', x, options, x.dtype, (data, start, n) => data[best(data, start, n, larger)]!);

/** The smallest element, of x's type; NaN if one is. See {@link max}. */
export const min = (x: Tensor, options: ReduceOptions = {}): Tensor =>
  reduce('min', x, options, x.dtype, (data, start, n) => data[best(data, start, n, smaller)]!);

/** Where a reduction to an index runs: along one axis, or over all elements in row-major order. */
export interface ArgOptions {
  readonly axis?: number;
  readonly keepDims?: boolean;
}

function argBest(where: string, x: Tensor, options: ArgOptions, beats: (a: number, b: number) => boolean): Tensor {
  const axis = options.axis === undefined ? {} : { axis: resolveAxis(options.axis, x.shape, where) };
  return reduce(
    where,
    x,
    { ...axis, keepDims: options.keepDims ?? false },
    'int32',
    (data, start, n) => best(data, start, n, beats) - start,
  );
}

/**
 * The index of the largest element along an axis, or in row-major order of all; int32.
 *
 * Conventions: the first of equals, and the first NaN before everything, as in NumPy.
 *
 * @throws RangeError when there is no element.
 *
 * @example
 * argmax(tensor([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]), { axis: 1 }).toArray(); // [1, 0]
 */
export const argmax = (x: Tensor, options: ArgOptions = {}): Tensor => argBest('argmax', x, options, larger);

/** The index of the smallest element; see {@link argmax}. */
export const argmin = (x: Tensor, options: ArgOptions = {}): Tensor => argBest('argmin', x, options, smaller);
