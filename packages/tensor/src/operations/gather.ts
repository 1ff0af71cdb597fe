import { eachRun } from './broadcast.ts';
import { allocate } from '../dtype.ts';
import { sizeOf, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** A new tensor of `shape` whose elements are read from x, beginning at `start`, with `strides` (which may be negative). */
export function gather(x: Tensor, shape: Shape, strides: readonly number[], start = 0): Tensor {
  const { data } = x;
  const result = allocate(x.dtype, sizeOf(shape));
  eachRun(shape, [strides], [start], (at, length, from, by) => {
    const first = from[0]!;
    const step = by[0]!;
    if (step === 1) result.set(data.subarray(first, first + length), at);
    else for (let k = 0; k < length; k++) result[at + k] = data[first + k * step]!;
  });
  return new Tensor(result, shape);
}
