import { expect } from 'vitest';
import type { Tensor } from '../src/tensor.ts';

/**
 * The same type and shape, and elements that differ by at most `ulps` units in the last place of float64 (float32 for
 * float32 tensors), counted at the larger of the two and of `scale`. 0 means the same bits. NaN equals NaN; the sign of
 * 0 counts always.
 */
export function expectTensor(actual: Tensor, expected: Tensor, ulps = 0, scale = 0): void {
  expect({ dtype: actual.dtype, shape: actual.shape }).toEqual({ dtype: expected.dtype, shape: expected.shape });
  const epsilon = expected.dtype === 'float32' ? 2 ** -23 : 2 ** -52;
  expected.data.forEach((want: number, i: number) => {
    const got = actual.data[i]!;
    if (Object.is(got, want)) return;
    const allowed = ulps * epsilon * Math.max(Math.abs(got), Math.abs(want), scale, Number.MIN_VALUE / epsilon);
    if (got === want || !(Math.abs(got - want) <= allowed)) expect({ [i]: got }).toEqual({ [i]: want });
  });
}
