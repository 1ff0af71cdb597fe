import { Tensor } from '@downhill/tensor';
import { expect, test } from 'vitest';
import { countSamples } from './dataset.ts';

const vector = (n: number): Tensor => new Tensor(new Float32Array(n), [n]);

test('the number of samples is the size of the first axis of x and t', () => {
  expect(countSamples({ x: new Tensor(new Float32Array(6), [3, 2]), t: vector(3) }, 'here')).toBe(3);
  expect(countSamples({ x: vector(0), t: vector(0) }, 'here')).toBe(0);
});

test('x and t of different lengths are refused', () => {
  const x = new Tensor(new Float32Array(6), [3, 2]);
  expect(() => countSamples({ x, t: vector(2) }, 'split')).toThrow(
    expect.objectContaining({
      name: 'ShapeError',
      message: 'split: x [3, 2] and t [2] differ in the number of samples (3 ≠ 2)',
    }),
  );
});

test('a scalar has no samples', () => {
  const scalar = new Tensor(Float32Array.of(1), []);
  const message = (data: { x: Tensor; t: Tensor }): string => {
    try {
      return String(countSamples(data, 'batches'));
    } catch (error) {
      return String(error);
    }
  };
  expect(message({ x: scalar, t: vector(1) })).toBe('ShapeError: batches: x [] has no axis of samples');
  expect(message({ x: vector(1), t: scalar })).toBe('ShapeError: batches: t [] has no axis of samples');
});
