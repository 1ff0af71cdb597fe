import { Rng, ShapeError } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { gramError } from '../test/gram-error.ts';
import { orthogonal } from './index.ts';

describe('orthogonal', () => {
  it.each([
    [1, 1],
    [5, 5],
    [100, 100],
    [784, 100],
    [10, 100],
    [1, 7],
    [7, 1],
  ])('[%i, %i] has orthonormal rows or columns to rounding', (rows, cols) => {
    const rounding = Math.max(rows, cols) * 2 ** -52;
    const W = orthogonal()([rows, cols], { rng: new Rng(1), dtype: 'float64' });
    expect(gramError(W)).toBeLessThan(4 * rounding);
    const W32 = orthogonal()([rows, cols], { rng: new Rng(1) });
    expect(gramError(W32)).toBeLessThan(2 * 2 ** -24 * Math.sqrt(Math.max(rows, cols)));
  });

  it('multiplies by the gain', () => {
    const W = orthogonal(Math.SQRT2)([20, 30], { rng: new Rng(2), dtype: 'float64' });
    expect(gramError(W, Math.SQRT2)).toBeLessThan(30 * 2 ** -50);
  });

  it('is uniform over O(2): the angle of the first column is uniform and both determinants are as likely', () => {
    const n = 4000;
    const quadrants = [0, 0, 0, 0];
    let rotations = 0;
    const rng = new Rng('haar');
    for (let i = 0; i < n; i++) {
      const [a, b, c, d] = orthogonal()([2, 2], { rng, dtype: 'float64' }).data as unknown as number[];
      quadrants[(a! > 0 ? 1 : 0) + (c! > 0 ? 2 : 0)]! += 1;
      rotations += +(a! * d! - b! * c! > 0);
    }
    const k = 5;
    for (const count of quadrants) expect(Math.abs(count - n / 4)).toBeLessThan(k * Math.sqrt(n * 0.25 * 0.75));
    expect(Math.abs(rotations - n / 2)).toBeLessThan(k * Math.sqrt(n / 4));
  });

  it('is uniform over O(3): every element and the trace have the moments of Haar measure', () => {
    // E Q_ij = 0, E Q_ij² = 1/3, E tr Q = 0, E (tr Q)² = 1. A Q without the sign rule has E Q₁₁ ≈ −0.5 and fails.
    const n = 3000;
    const rng = new Rng('haar-3');
    const mean = new Float64Array(9);
    const square = new Float64Array(9);
    let trace = 0;
    let trace2 = 0;
    for (let i = 0; i < n; i++) {
      const { data } = orthogonal()([3, 3], { rng, dtype: 'float64' });
      data.forEach((v, j) => {
        mean[j]! += v / n;
        square[j]! += v ** 2 / n;
      });
      const tr = data[0]! + data[4]! + data[8]!;
      trace += tr / n;
      trace2 += tr ** 2 / n;
    }
    const k = 5;
    for (let j = 0; j < 9; j++) {
      expect(Math.abs(mean[j]!)).toBeLessThan(k * Math.sqrt(1 / 3 / n));
      // Var Q² = E Q⁴ − 1/9 = 1/5 − 1/9
      expect(Math.abs(square[j]! - 1 / 3)).toBeLessThan(k * Math.sqrt((1 / 5 - 1 / 9) / n));
    }
    expect(Math.abs(trace)).toBeLessThan(k * Math.sqrt(1 / n));
    // Var (tr Q)² = E tr⁴ − 1 = 3 − 1
    expect(Math.abs(trace2 - 1)).toBeLessThan(k * Math.sqrt(2 / n));
  });

  it('refuses a shape that is not a matrix and a bad gain', () => {
    expect(() => orthogonal()([3], { rng: new Rng(0) })).toThrow(
      new ShapeError('orthogonal: needs a matrix, got shape [3]'),
    );
    expect(() => orthogonal(-1)).toThrow(new RangeError('orthogonal: gain must be finite and at least 0, got -1'));
  });
});
