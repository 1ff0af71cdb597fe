import type { ArenaTensor, Kernels, Ptr } from '@downhill/tensor';
import { ByteRows } from './byte-rows.ts';

/** The share of elements that are not 0 below which skipping the zeros is faster than multiplying them. */
const SPARSE = 0.35;
/** Columns of the product for which that is so: fewer do not fill the registers, more do not fit the cache. */
const NARROWEST = 32;
const WIDEST = 256;

/**
 * Whether a product with `columns` columns is faster when the zeros of its left operand are skipped, of which the share
 * `density` is not 0. Measured by `benchmarks/skip-zeros.mjs`.
 */
export const skipsZeros = (density: number, columns: number): boolean =>
  density < SPARSE && columns >= NARROWEST && columns <= WIDEST;

/**
 * C[m, n] ← op(A)[m, k] · op(B)[k, n] (+ bias, ReLU) by the kernel that suits A: for bytes, for many zeros, or for
 * anything. Which one is decided by what A holds, so that the same data give the same bits.
 *
 * Skipped zeros hide what they would be multiplied with: 0 · ∞ and 0 · NaN count as 0. A weight that has become NaN shows
 * in the outputs as soon as one input to it is not 0.
 */
export function multiply(
  kernels: Kernels,
  m: number,
  n: number,
  k: number,
  a: ArenaTensor,
  transposeA: boolean,
  b: Ptr,
  transposeB: boolean,
  c: Ptr,
  bias: Ptr,
  relu: boolean,
): void {
  if (a instanceof ByteRows) kernels.sparseMatmulBytes(m, n, k, a.ptr, transposeA, a.divisor, b, c, bias, relu);
  else if (skipsZeros(kernels.countNonZero(a.size, a.ptr) / a.size, n))
    kernels.sparseMatmul(m, n, k, a.ptr, transposeA, b, transposeB, c, bias, relu, 0);
  else kernels.matmul(m, n, k, a.ptr, transposeA, b, transposeB, c, bias, relu, 0);
}
