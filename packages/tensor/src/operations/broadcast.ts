import { formatShape, ShapeError } from '../errors.ts';
import type { Shape } from '../shape.ts';

/**
 * The shape that operands take together: aligned at the last axis, a size of 1 stretches to the other's.
 *
 * NumPy's rule: https://numpy.org/doc/stable/user/basics.broadcasting.html
 */
export function broadcastShapes(where: string, ...shapes: Shape[]): number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    const sizes = shapes.map((shape) => shape[axis - rank + shape.length] ?? 1);
    const size = sizes.find((n) => n !== 1) ?? 1;
    const other = sizes.find((n) => n !== 1 && n !== size);
    if (other !== undefined)
      throw new ShapeError(
        `${where}: shapes ${shapes.map(formatShape).join(' and ')} do not broadcast: ` +
          `axis ${axis - rank} has sizes ${size} and ${other}`,
      );
    return size;
  });
}

/** Elements from one index to the next along each axis of a row-major array. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
}

/** The strides that read an array of `shape` as if it had the broadcast shape `to`: 0 where it is stretched. */
export function broadcastStrides(shape: Shape, to: Shape): number[] {
  const own = stridesOf(shape);
  const missing = to.length - shape.length;
  return to.map((_, axis) => (axis < missing || shape[axis - missing] === 1 ? 0 : own[axis - missing]!));
}

/** A run along the last axis: `at` in the result; `from[i]` where operand i starts and `by[i]` its step. */
export type Run = (at: number, length: number, from: readonly number[], by: readonly number[]) => void;

/**
 * Visits an array of `shape` in row-major order, run by run, together with operands read by `strides`, which may be 0
 * or negative. Axes that every operand steps through evenly are joined, so that operands of equal shape are one run.
 */
export function eachRun(
  shape: Shape,
  strides: readonly (readonly number[])[],
  start: readonly number[],
  run: Run,
): void {
  const sizes: number[] = [];
  const steps: number[][] = strides.map(() => []);
  shape.forEach((size, axis) => {
    if (size === 1) return;
    const last = sizes.length - 1;
    if (last >= 0 && strides.every((s, i) => steps[i]![last] === s[axis]! * size)) {
      sizes[last]! *= size;
      steps.forEach((s, i) => (s[last] = strides[i]![axis]!));
    } else {
      sizes.push(size);
      steps.forEach((s, i) => s.push(strides[i]![axis]!));
    }
  });
  const length = sizes.pop() ?? 1;
  const by = steps.map((s) => s.pop() ?? 0);
  const count = sizes.reduce((product, n) => product * n, 1);
  if (length === 0 || count === 0) return;
  const from = [...start];
  const index = sizes.map(() => 0);
  for (let k = 0; k < count; k++) {
    run(k * length, length, from, by);
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      index[axis]!++;
      for (let i = 0; i < from.length; i++) from[i]! += steps[i]![axis]!;
      if (index[axis]! < sizes[axis]!) break;
      for (let i = 0; i < from.length; i++) from[i]! -= steps[i]![axis]! * sizes[axis]!;
      index[axis] = 0;
    }
  }
}
