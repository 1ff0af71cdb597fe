import { combine } from './elementwise.ts';
import type { Operand } from './promote.ts';
import * as runs from './runs.ts';
import type { Run } from './runs.ts';
import type { Tensor } from '../tensor.ts';

const compare = (where: string, a: Operand, b: Operand, run: Run): Tensor => combine(where, a, b, 'uint8', run);

/**
 * 1 where a = b, 0 elsewhere, as uint8, with broadcasting.
 *
 * Conventions: NaN equals nothing. A number compared with a float32 tensor is first rounded to float32, so that 0.1
 * equals the nearest float32; as in NumPy 2.
 *
 * @throws ShapeError when the shapes do not broadcast.
 *
 * @example
 * equal(tensor([1, 2, 3]), 2).toArray(); // [0, 1, 0]
 */
export const equal = (a: Operand, b: Operand): Tensor => compare('equal', a, b, runs.equal);

/** 1 where a ≠ b (also where either is NaN), 0 elsewhere. See {@link equal}. */
export const notEqual = (a: Operand, b: Operand): Tensor => compare('notEqual', a, b, runs.notEqual);

/** 1 where a < b, 0 elsewhere. See {@link equal}. */
export const less = (a: Operand, b: Operand): Tensor => compare('less', a, b, runs.less);

/** 1 where a ≤ b, 0 elsewhere. See {@link equal}. */
export const lessEqual = (a: Operand, b: Operand): Tensor => compare('lessEqual', a, b, runs.lessEqual);

/** 1 where a > b, 0 elsewhere. See {@link equal}. */
export const greater = (a: Operand, b: Operand): Tensor => compare('greater', a, b, runs.greater);

/** 1 where a ≥ b, 0 elsewhere. See {@link equal}. */
export const greaterEqual = (a: Operand, b: Operand): Tensor => compare('greaterEqual', a, b, runs.greaterEqual);

/**
 * Whether every pair of elements agrees:
 *
 *     |a − b| ≤ atol + rtol · |b|
 *
 * Conventions: as `numpy.allclose`, so b is the reference; infinities agree with themselves, NaN only with `equalNaN`.
 * Two empty tensors agree.
 *
 * @throws ShapeError when the shapes do not broadcast.
 */
export function allClose(
  a: Operand,
  b: Operand,
  { rtol = 1e-5, atol = 1e-8, equalNaN = false }: { rtol?: number; atol?: number; equalNaN?: boolean } = {},
): boolean {
  const agree = (x: number, y: number): boolean =>
    x === y ||
    (Number.isFinite(y) && Math.abs(x - y) <= atol + rtol * Math.abs(y)) ||
    (equalNaN && Number.isNaN(x) && Number.isNaN(y));
  let all = true;
  compare('allClose', a, b, (n, x, i, di, y, j, dj) => {
    for (let k = 0; k < n && all; k++) all = agree(x[i + k * di]!, y[j + k * dj]!);
  });
  return all;
}
