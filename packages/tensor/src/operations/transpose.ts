import { resolveAxis } from './axis.ts';
import { stridesOf } from './broadcast.ts';
import { formatShape, ShapeError } from '../errors.ts';
import { gather } from './gather.ts';
import type { Tensor } from '../tensor.ts';

/**
 * The axes in another order: result axis i is axis `axes[i]` of x. Without `axes` their order is reversed, so that a
 * matrix [m, n] becomes [n, m].
 *
 * Conventions: as NumPy, but the result is a copy and not a view: every tensor is row-major and contiguous.
 *
 * @throws ShapeError when `axes` does not name each axis once.
 *
 * @example
 * transpose(tensor([[1, 2, 3], [4, 5, 6]])).toArray(); // [[1, 4], [2, 5], [3, 6]]
 */
export function transpose(x: Tensor, axes: readonly number[] = [...x.shape.keys()].reverse()): Tensor {
  const order = axes.map((axis) => resolveAxis(axis, x.shape, 'transpose'));
  if (order.length !== x.shape.length || new Set(order).size !== order.length)
    throw new ShapeError(
      `transpose: axes ${formatShape(axes)} must name each of the ${x.shape.length} axes of ${formatShape(x.shape)} once`,
    );
  const strides = stridesOf(x.shape);
  return gather(
    x,
    order.map((axis) => x.shape[axis]!),
    order.map((axis) => strides[axis]!),
  );
}
