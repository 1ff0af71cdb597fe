import { formatShape, ShapeError } from '../errors.ts';
import { sizeOf, validateShape, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/**
 * The same elements in another shape. A live view: both tensors share their elements.
 *
 * Conventions: one size may be −1 and is worked out from the others, as in NumPy.
 *
 * @throws ShapeError when the numbers of elements differ, or −1 cannot be worked out.
 *
 * @example
 * reshape(arange(6), [2, -1]).shape; // [2, 3]
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  const unknown = shape.indexOf(-1);
  if (shape.indexOf(-1, unknown + 1) > unknown)
    throw new ShapeError(`reshape: only one size can be -1, got ${formatShape(shape)}`);
  const known = unknown < 0 ? shape : shape.toSpliced(unknown, 1);
  validateShape(known, 'reshape');
  const rest = sizeOf(known);
  const full = unknown < 0 ? shape : shape.with(unknown, rest === 0 ? NaN : x.size / rest);
  if (sizeOf(full) !== x.size || !full.every(Number.isInteger))
    throw new ShapeError(
      `reshape: ${formatShape(x.shape)} has ${x.size} elements and cannot become ${formatShape(shape)}`,
    );
  return new Tensor(x.storage, full);
}
