import { stridesOf } from './broadcast.ts';
import { formatShape, ShapeError } from '../errors.ts';
import { gather } from './gather.ts';
import type { Tensor } from '../tensor.ts';

/**
 * What is taken of one axis: an index (the axis disappears), `[start, stop]` or `[start, stop, step]` with null for an
 * open end, or null for all of it.
 */
export type AxisRange = number | null | readonly [start: number | null, stop?: number | null, step?: number | null];

/**
 * A part of a tensor, one range for each axis from the first; missing ranges mean all of the axis. A copy.
 *
 * | NumPy           | here                             |
 * |-----------------|----------------------------------|
 * | `x[2]`          | `slice(x, 2)`                    |
 * | `x[:10, 1:]`    | `slice(x, [0, 10], [1])`         |
 * | `x[:, -1]`      | `slice(x, null, -1)`             |
 * | `x[::-1]`       | `slice(x, [null, null, -1])`     |
 *
 * Conventions: as NumPy: negative numbers count from the end, stop is exclusive, ranges beyond the ends are cut off, an
 * index beyond them is an error. NumPy gives a view, this a copy.
 *
 * @throws ShapeError for an index outside its axis or more ranges than axes.
 * @throws RangeError for a step of 0 or numbers that are not whole.
 *
 * @example
 * slice(tensor([[1, 2, 3], [4, 5, 6]]), null, [0, 2]).toArray(); // [[1, 2], [4, 5]]
 */
export function slice(x: Tensor, ...ranges: AxisRange[]): Tensor {
  const { shape } = x;
  if (ranges.length > shape.length)
    throw new ShapeError(`slice: ${ranges.length} ranges for the ${shape.length} axes of ${formatShape(shape)}`);
  const strides = stridesOf(shape);
  const sizes: number[] = [];
  const steps: number[] = [];
  let start = 0;
  shape.forEach((size, axis) => {
    const range = ranges[axis] ?? null;
    if (typeof range === 'number') {
      start += indexOf(range, size, axis, x) * strides[axis]!;
      return;
    }
    const { first, count, step } = resolveRange(range ?? [null], size, axis);
    start += first * strides[axis]!;
    sizes.push(count);
    steps.push(step * strides[axis]!);
  });
  return gather(x, sizes, steps, start);
}

function indexOf(index: number, size: number, axis: number, x: Tensor): number {
  if (!(Number.isInteger(index) && index >= -size && index < size))
    throw new ShapeError(`slice: index ${index} is outside axis ${axis} of ${formatShape(x.shape)}`);
  return index < 0 ? index + size : index;
}

/** Python's rule for `start:stop:step` on an axis of `size`. */
function resolveRange(
  [start, stop, step]: Exclude<AxisRange, number | null>,
  size: number,
  axis: number,
): { first: number; count: number; step: number } {
  const by = step ?? 1;
  if (by === 0 || ![start ?? 0, stop ?? 0, by].every(Number.isInteger))
    throw new RangeError(
      `slice: axis ${axis}: start, stop and step must be whole numbers or null, and step not 0, ` +
        `got [${[start, stop, by].map((v) => v ?? 'null').join(', ')}]`,
    );
  const [low, high] = by > 0 ? [0, size] : [-1, size - 1];
  const clamp = (at: number): number => Math.min(Math.max(at < 0 ? at + size : at, low), high);
  const first = start === null ? (by > 0 ? low : high) : clamp(start);
  const end = stop === null || stop === undefined ? (by > 0 ? high : low) : clamp(stop);
  return { first, count: Math.max(0, Math.ceil((end - first) / by)), step: by };
}
