import { broadcastShapes, broadcastStrides, eachRun } from './broadcast.ts';
import { allocate, isFloat, type DType, type TypedArray } from '../dtype.ts';
import { commonType, promote, type Operand } from './promote.ts';
import * as runs from './runs.ts';
import type { Run, UnaryRun } from './runs.ts';
import { sizeOf, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

const NONE: Shape = [];
const shapeOf = (x: Operand): Shape => (typeof x === 'number' ? NONE : x.shape);

/** An operand's elements; a number is first rounded to the other operand's type, as NumPy does. */
function elementsOf(x: Operand, other: Operand): TypedArray {
  if (typeof x !== 'number') return x.data;
  const single = typeof other !== 'number' && other.dtype === 'float32';
  return single ? Float32Array.of(x) : Float64Array.of(x);
}

/** One loop over every pair of elements, with broadcasting. */
export function combine(where: string, a: Operand, b: Operand, dtype: DType, run: Run): Tensor {
  const shape = broadcastShapes(where, shapeOf(a), shapeOf(b));
  const x = elementsOf(a, b);
  const y = elementsOf(b, a);
  const result = allocate(dtype, sizeOf(shape));
  const strides = [broadcastStrides(shapeOf(a), shape), broadcastStrides(shapeOf(b), shape)];
  eachRun(shape, strides, [0, 0], (at, length, [i, j], [di, dj]) => run(length, x, i!, di!, y, j!, dj!, result, at));
  return new Tensor(result, shape);
}

/** One loop over every element. */
function apply(x: Operand, dtype: DType, run: UnaryRun): Tensor {
  const data = typeof x === 'number' ? Float64Array.of(x) : x.data;
  const result = allocate(dtype, data.length);
  run(data, result);
  return new Tensor(result, shapeOf(x));
}

const typeOf = (x: Operand): DType => (typeof x === 'number' ? 'float64' : x.dtype);
const floatType = (dtype: DType): DType => (isFloat(dtype) ? dtype : 'float64');

/**
 * a + b, with broadcasting.
 *
 * Conventions: every elementwise function takes tensors and numbers, broadcasts as NumPy does and gives the element
 * type of NumPy 2's table: the larger type of two tensors (int32 with float32 is float64); a number adopts the tensor's
 * type, or makes an integer tensor float64 when it has a fraction. Integers wrap around. float32 results are rounded
 * once from float64.
 *
 * @throws ShapeError when the shapes do not broadcast.
 * @throws RangeError when a whole number does not fit an integer tensor's type.
 *
 * @example
 * add(tensor([[1, 2], [3, 4]]), tensor([10, 20])).toArray(); // [[11, 22], [13, 24]]
 */
export const add = (a: Operand, b: Operand): Tensor => combine('add', a, b, commonType('add', a, b), runs.add);

/** a − b, with broadcasting. See {@link add} for types and errors. */
export const sub = (a: Operand, b: Operand): Tensor => combine('sub', a, b, commonType('sub', a, b), runs.subtract);

/** a · b, element by element, with broadcasting. See {@link add} for types and errors; {@link matmul} for matrices. */
export function mul(a: Operand, b: Operand): Tensor {
  const dtype = commonType('mul', a, b);
  return combine('mul', a, b, dtype, isFloat(dtype) ? runs.multiply : runs.multiplyWhole);
}

/**
 * a / b, with broadcasting. See {@link add} for types and errors.
 *
 * Conventions: integers give float64. Division by 0 gives ±∞ or NaN, silently.
 */
export const div = (a: Operand, b: Operand): Tensor => combine('div', a, b, quotientType(a, b), runs.divide);

function quotientType(a: Operand, b: Operand): DType {
  if (typeof a === 'number') return floatType(typeOf(b));
  return floatType(typeof b === 'number' ? a.dtype : promote(a.dtype, b.dtype));
}

/**
 * a to the power b, with broadcasting. See {@link add} for types and errors.
 *
 * Conventions: special values as in C and NumPy (1 to any power and any number to the power 0 are 1, even for NaN); a
 * negative number to a fractional power is NaN. The powers are this package's own, the same in every engine.
 *
 * @throws RangeError when integers are raised to a negative power.
 */
export function pow(a: Operand, b: Operand): Tensor {
  const dtype = commonType('pow', a, b);
  return combine('pow', a, b, dtype, isFloat(dtype) ? runs.power : runs.powerWhole);
}

/** The larger of a and b, with broadcasting; NaN if either is. See {@link add} for types and errors. */
export const maximum = (a: Operand, b: Operand): Tensor =>
  combine('maximum', a, b, commonType('maximum', a, b), runs.maximum);

/** The smaller of a and b, with broadcasting; NaN if either is. See {@link add} for types and errors. */
export const minimum = (a: Operand, b: Operand): Tensor =>
  combine('minimum', a, b, commonType('minimum', a, b), runs.minimum);

/**
 * min(max(x, low), high): x limited to [low, high]. NaN stays NaN. See {@link add} for types.
 *
 * @throws RangeError when low is above high (NumPy returns high).
 */
export function clip(x: Operand, low: Operand, high: Operand): Tensor {
  if (typeof low === 'number' && typeof high === 'number' && !(low <= high))
    throw new RangeError(`clip: low must not be above high, got ${low} and ${high}`);
  return minimum(maximum(x, low), high);
}

/**
 * eˣ. float32 stays float32; integers give float64.
 *
 * Conventions: computed in float64 with this package's own exponential (error below 1 ulp), the same in every engine.
 */
export const exp = (x: Operand): Tensor => apply(x, floatType(typeOf(x)), runs.exponential);

/** The natural logarithm: −∞ at 0, NaN below. Types and precision as {@link exp}. */
export const log = (x: Operand): Tensor => apply(x, floatType(typeOf(x)), runs.logarithm);

/** √x, correctly rounded; NaN below 0. float32 stays float32; integers give float64. */
export const sqrt = (x: Operand): Tensor => apply(x, floatType(typeOf(x)), runs.squareRoot);

/** |x|, of x's type. */
export const abs = (x: Operand): Tensor => apply(x, typeOf(x), runs.absolute);

/** −x, of x's type (a byte wraps around: −1 is 255). */
export const neg = (x: Operand): Tensor => apply(x, typeOf(x), runs.negative);

/** −1, 0 or 1 by the sign of x; 0 for both zeros, NaN for NaN. Of x's type. */
export const sign = (x: Operand): Tensor => apply(x, typeOf(x), runs.signOf);
