import { describeType, fits, isFloat, type DType } from '../dtype.ts';
import type { Tensor } from '../tensor.ts';

/** What elementwise functions take: a tensor or a plain number. */
export type Operand = Tensor | number;

/** Larger holds smaller, except that float32 cannot hold every int32. */
const order: readonly DType[] = ['uint8', 'int32', 'float32', 'float64'];

/** The type that two types share. */
export function promote(a: DType, b: DType): DType {
  if ((a === 'int32' && b === 'float32') || (a === 'float32' && b === 'int32')) return 'float64';
  return order[Math.max(order.indexOf(a), order.indexOf(b))]!;
}

/**
 * The element type of the result of an elementwise function.
 *
 * |         | uint8   | int32   | float32 | float64 | whole number | other number |
 * |---------|---------|---------|---------|---------|--------------|--------------|
 * | uint8   | uint8   | int32   | float32 | float64 | uint8        | float64      |
 * | int32   | int32   | int32   | float64 | float64 | int32        | float64      |
 * | float32 | float32 | float64 | float32 | float64 | float32      | float32      |
 * | float64 | float64 | float64 | float64 | float64 | float64      | float64      |
 *
 * Conventions: NumPy 2's table. A number never widens a float tensor; a whole number must fit an integer tensor's type.
 * Integers wrap around as in NumPy (uint8 200 + 100 is 44). `div`, `exp`, `log` and `sqrt` of integers are float64.
 *
 * @throws RangeError when a whole number does not fit the integer type of the other operand.
 */
export function commonType(where: string, a: Operand, b: Operand): DType {
  if (typeof a !== 'number') return typeof b === 'number' ? withNumber(where, a.dtype, b) : promote(a.dtype, b.dtype);
  return typeof b === 'number' ? 'float64' : withNumber(where, b.dtype, a);
}

function withNumber(where: string, dtype: DType, value: number): DType {
  if (isFloat(dtype)) return dtype;
  if (!Number.isInteger(value)) return 'float64';
  if (!fits(value, dtype))
    throw new RangeError(
      `${where}: ${value} does not fit ${describeType(dtype)}; convert the tensor first, see astype`,
    );
  return dtype;
}
