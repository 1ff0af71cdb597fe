/** The element types of a {@link Tensor}. */
export type DType = 'float32' | 'float64' | 'int32' | 'uint8';
/** The types that parameters, gradients and kernels use. */
export type FloatType = 'float32' | 'float64';
/** The storage of a float tensor. */
export type FloatArray = Float32Array | Float64Array;
/** The storage of any tensor. */
export type TypedArray = Float32Array | Float64Array | Int32Array | Uint8Array;

const constructors = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  uint8: Uint8Array,
} as const;

/** The typed array class that holds elements of `dtype`. */
export function arrayType(dtype: DType): (typeof constructors)[DType] {
  if (!Object.hasOwn(constructors, dtype))
    throw new RangeError(`unknown dtype ${JSON.stringify(dtype)}; known: ${Object.keys(constructors).join(', ')}`);
  return constructors[dtype];
}

/** Zeros: `length` elements of `dtype`. */
export const allocate = (dtype: DType, length: number): TypedArray => new (arrayType(dtype))(length);

/** By the array's tag, not `instanceof`, so that arrays of another realm (a frame, a test runner's sandbox) count too. */
export function dtypeOf(data: ArrayBufferView): DType {
  const tag = (data as Partial<TypedArray>)[Symbol.toStringTag];
  switch (tag) {
    case 'Float32Array':
      return 'float32';
    case 'Float64Array':
      return 'float64';
    case 'Int32Array':
      return 'int32';
    case 'Uint8Array':
      return 'uint8';
    default:
      throw new RangeError(
        `a tensor cannot be made of ${String(tag)}; use Float32Array, Float64Array, Int32Array or Uint8Array`,
      );
  }
}

export const isFloat = (dtype: DType): dtype is FloatType => dtype === 'float32' || dtype === 'float64';

const ranges = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint8: [0, 255],
} as const;

/** Whether an element of `dtype` can be `value`, a float with rounding. */
export const fits = (value: number, dtype: DType): boolean =>
  isFloat(dtype) || (Number.isInteger(value) && value >= ranges[dtype][0] && value <= ranges[dtype][1]);

/** `int32 (-2147483648…2147483647)`, the way types are written in messages about values. */
export const describeType = (dtype: DType): string =>
  isFloat(dtype) ? dtype : `${dtype} (${ranges[dtype][0]}…${ranges[dtype][1]})`;
