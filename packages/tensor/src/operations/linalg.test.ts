import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { astype } from '../convert.ts';
import { ones, randn, tensor, zeros } from '../create.ts';
import { abs, div, sub } from './elementwise.ts';
import { ShapeError } from '../errors.ts';
import { matmul } from './linalg.ts';
import { max } from './reduce.ts';
import { Rng } from '../random/rng.ts';
import type { Tensor } from '../tensor.ts';

describe('matmul, as NumPy', () => {
  // At most three products of numbers below 200 · 10 are added.
  it.each(numpyCases<[Tensor, Tensor]>('matmul'))('$title', ({ args, expected }) => {
    expectTensor(matmul(...args), expected, 4, 6000);
  });
});

describe('large float32 products', () => {
  const rng = new Rng('matmul');
  const float32 = (m: number, n: number): Tensor => randn([m, n], { rng, dtype: 'float32' });
  const pairs = [
    [33, 31, 40],
    [128, 784, 100],
    [70, 300, 65],
    [32, 32, 32],
    [1, 40_000, 1],
    [513, 65, 1],
  ] as const;

  it.each(pairs)('[%d, %d] × [·, %d] agrees with float64 within the rounding of float32 sums', (m, k, n) => {
    const [a, b] = [float32(m, k), float32(k, n)];
    const [wideA, wideB] = [astype(a, 'float64'), astype(b, 'float64')];
    const exact = matmul(wideA, wideB);
    // Each of k products and k partial sums is rounded, in any order: k · ε/2 · Σ |a| |b| to first order.
    const magnitude = matmul(abs(wideA), abs(wideB));
    for (const deterministic of [false, true]) {
      const c = matmul(a, b, { deterministic });
      expect([c.dtype, c.shape]).toEqual(['float32', [m, n]]);
      const worst = max(div(abs(sub(c, exact)), magnitude)).item();
      expect(worst).toBeLessThan((k + 1) * 2 ** -24);
    }
  });

  it('give the same bits every time, also after larger and smaller ones', () => {
    const [a, b] = [float32(64, 64), float32(64, 64)];
    const first = matmul(a, b);
    matmul(float32(200, 200), float32(200, 200));
    matmul(float32(40, 40), float32(40, 40));
    expect(matmul(a, b).data).toEqual(first.data);
  });

  it('take one axis, bytes and NaN', () => {
    const a = float32(200, 300);
    const x = float32(300, 1);
    const column = matmul(a, x);
    expect(matmul(a, tensor(x, { shape: [300] })).data).toEqual(column.data);
    expect(matmul(a, tensor(x, { shape: [300] })).shape).toEqual([200]);
    const bytes = ones([200, 200], { dtype: 'uint8' });
    expect(matmul(bytes, ones([200, 5], { dtype: 'float32' })).data).toEqual(new Float32Array(1000).fill(200));
    const spoilt = zeros([200, 200], { dtype: 'float32' });
    spoilt.data[0] = NaN;
    expect([...matmul(spoilt, float32(200, 5)).data.subarray(0, 6)]).toEqual([NaN, NaN, NaN, NaN, NaN, 0]);
  });

  it('own their elements', () => {
    const [a, b] = [float32(64, 64), float32(64, 64)];
    const first = matmul(a, b);
    const copy = Float32Array.from(first.data);
    matmul(b, a);
    expect(first.data).toEqual(copy);
  });
});

describe('errors', () => {
  it.each<[Tensor, Tensor, string]>([
    [zeros([32, 100]), zeros([50, 10]), 'matmul: inner sizes differ: a [32, 100] × b [50, 10] (100 ≠ 50)'],
    [zeros([3]), zeros([2]), 'matmul: inner sizes differ: a [3] × b [2] (3 ≠ 2)'],
    [zeros([2, 3, 4]), zeros([4, 2]), 'matmul: takes tensors of one or two axes, got a [2, 3, 4]'],
    [zeros([2]), zeros([]), 'matmul: takes tensors of one or two axes, got b []'],
  ])('%#', (a, b, message) => {
    expect(() => matmul(a, b)).toThrow(new ShapeError(message));
  });
});
