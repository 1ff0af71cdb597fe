import { broadcastShapes, broadcastStrides, eachRun } from './broadcast.ts';
import { allocate } from '../dtype.ts';
import { commonType, type Operand } from './promote.ts';
import { sizeOf } from '../shape.ts';
import { Tensor } from '../tensor.ts';

const asTensor = (x: Operand): Tensor => (typeof x === 'number' ? new Tensor(Float64Array.of(x), []) : x);

/**
 * a where the condition is not 0, b elsewhere, with broadcasting of all three.
 *
 * Conventions: the result has the common type of a and b, as for {@link add}. NaN counts as true, as in NumPy.
 *
 * @throws ShapeError when the shapes do not broadcast.
 *
 * @example
 * const x = tensor([-1, 2, -3]);
 * where(greater(x, 0), x, 0).toArray(); // [0, 2, 0]
 */
export function where(condition: Tensor, a: Operand, b: Operand): Tensor {
  const parts = [condition, asTensor(a), asTensor(b)] as const;
  const shape = broadcastShapes('where', ...parts.map((x) => x.shape));
  const result = allocate(commonType('where', a, b), sizeOf(shape));
  const [c, x, y] = parts.map((part) => part.data);
  const strides = parts.map((part) => broadcastStrides(part.shape, shape));
  eachRun(shape, strides, [0, 0, 0], (at, length, from, by) => {
    for (let k = 0; k < length; k++)
      result[at + k] = c![from[0]! + k * by[0]!] !== 0 ? x![from[1]! + k * by[1]!]! : y![from[2]! + k * by[2]!]!;
  });
  return new Tensor(result, shape);
}
