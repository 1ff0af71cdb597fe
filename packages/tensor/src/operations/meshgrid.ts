import { broadcastStrides } from './broadcast.ts';
import { formatShape, ShapeError } from '../errors.ts';
import { gather } from './gather.ts';
import type { Tensor } from '../tensor.ts';

/**
 * The coordinates of every point of a grid: for x [n] and y [m], X and Y of shape [m, n] with X[i, j] = x[j] and
 * Y[i, j] = y[i].
 *
 * Conventions: NumPy's default indexing 'xy': the first two axes are swapped, so that rows are y. Any number of
 * coordinates.
 *
 * @throws ShapeError when a coordinate is not one-dimensional.
 *
 * @example
 * const [X, Y] = meshgrid(tensor([1, 2, 3]), tensor([10, 20]));
 * X.toArray(); // [[1, 2, 3], [1, 2, 3]]
 * Y.toArray(); // [[10, 10, 10], [20, 20, 20]]
 */
export function meshgrid<T extends Tensor[]>(...coordinates: T): { [K in keyof T]: Tensor } {
  const other = coordinates.find((c) => c.shape.length !== 1);
  if (other !== undefined)
    throw new ShapeError(`meshgrid: coordinates must have one axis, got shape ${formatShape(other.shape)}`);
  const axisOf = (i: number): number => (coordinates.length > 1 && i < 2 ? 1 - i : i);
  const sizes = coordinates.map((_, i) => coordinates[axisOf(i)]!.size);
  return coordinates.map((c, i) => {
    const own = sizes.map((_, axis) => (axis === axisOf(i) ? c.size : 1));
    return gather(c, sizes, broadcastStrides(own, sizes));
  }) as { [K in keyof T]: Tensor };
}
