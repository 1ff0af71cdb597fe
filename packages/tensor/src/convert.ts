import { allocate, describeType, fits, isFloat, type DType, type TypedArray } from './dtype.ts';
import { Tensor } from './tensor.ts';

/** A new array of `dtype` with these values; throws a RangeError naming the first that it cannot hold. */
export function convert(values: ArrayLike<number>, dtype: DType, where: string): TypedArray {
  const data = allocate(dtype, values.length);
  if (!isFloat(dtype))
    for (let i = 0; i < values.length; i++)
      if (!fits(values[i]!, dtype))
        throw new RangeError(`${where}: element ${i} is ${values[i]}, which ${describeType(dtype)} cannot hold`);
  data.set(values);
  return data;
}

/**
 * A copy with elements of another type.
 *
 * Conventions: a fraction is cut off on the way to an integer type (−1.7 becomes −1), as in NumPy. A value outside the
 * integer type's range is an error here; NumPy wraps it or leaves it undefined.
 *
 * @throws RangeError for NaN, an infinity or a value outside the range of an integer `dtype`.
 *
 * @example
 * astype(tensor([1.9, -1.9]), 'int32').toString(); // [ 1 -1]
 */
export function astype(x: Tensor, dtype: DType): Tensor {
  const { data } = x;
  if (!isFloat(x.dtype) || isFloat(dtype)) return new Tensor(convert(data, dtype, 'astype'), x.shape);
  return new Tensor(convert(data.slice().map(Math.trunc), dtype, 'astype'), x.shape);
}
