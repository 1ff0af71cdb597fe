import { Tensor } from '@downhill/tensor';
import { expect, test } from 'vitest';
import { labelsOf } from './labels-of.ts';

test('labels are taken as they are, one-hot rows by their largest element', () => {
  expect([...Array.from(labelsOf(new Tensor(Uint8Array.of(5, 0, 4), [3]), 'here'))]).toEqual([5, 0, 4]);
  const rows = new Tensor(Float32Array.of(0, 0, 1, 1, 0, 0, 0.2, 0.4, 0.4), [3, 3]);
  expect([...Array.from(labelsOf(rows, 'here'))]).toEqual([2, 0, 1]);
});

test('anything else is refused', () => {
  expect(() => labelsOf(new Tensor(new Float32Array(8), [2, 2, 2]), 'split')).toThrow(
    expect.objectContaining({
      name: 'ShapeError',
      message: 'split: expected t to be labels [N] or one-hot [N, K], got [2, 2, 2]',
    }),
  );
});
