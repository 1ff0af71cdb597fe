import { convert } from '../convert.ts';
import { arrayType, type DType } from '../dtype.ts';
import { formatShape, ShapeError } from '../errors.ts';
import { sizeOf, validateShape, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** A tensor as plain JSON, as {@link Tensor.toJSON} gives it. */
export interface TensorJson {
  readonly dtype: DType;
  readonly shape: Shape;
  /** In row-major order. */
  readonly data: readonly number[];
}

/**
 * The tensor that `JSON.stringify` wrote: the same elements, type and shape.
 *
 * Conventions: JSON has no NaN and no infinities (`JSON.stringify` writes null) and forgets the sign of −0. Write
 * tensors that may hold them with {@link encodeNpy}.
 *
 * @throws RangeError when the type is unknown or an element is not a number that fits it.
 * @throws ShapeError when the shape does not match the number of elements.
 *
 * @example
 * const text = JSON.stringify(tensor([[1, 2], [3, 4]]));
 * fromJSON(JSON.parse(text)).toArray(); // [[1, 2], [3, 4]]
 */
export function fromJSON({ dtype, shape, data }: TensorJson): Tensor {
  arrayType(dtype);
  validateShape(shape, 'fromJSON');
  if (data.length !== sizeOf(shape))
    throw new ShapeError(`fromJSON: shape ${formatShape(shape)} needs ${sizeOf(shape)} elements, got ${data.length}`);
  const bad = data.findIndex((value: unknown) => typeof value !== 'number');
  if (bad >= 0)
    throw new RangeError(
      `fromJSON: element ${bad} is ${JSON.stringify(data[bad])}, expected a number (JSON has no NaN and no infinities)`,
    );
  return new Tensor(convert(data, dtype, 'fromJSON'), shape);
}
