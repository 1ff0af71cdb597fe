import type { ArenaTensor, Kernels, Ptr } from '@downhill/tensor';
import { ByteRows } from '../byte-rows.ts';

/** Of the elements, this share may be other than 0 where skipping the zeros is still faster than multiplying them. */
const SPARSE = 0.75;
/** For fewer columns the registers stay half empty, and skipping gains nothing. */
const NARROWEST = 32;

/**
 * Whether a product with `columns` columns is faster when the zeros of its left operand are skipped, of which the share
 * `density` is not 0. Measured by `benchmarks/skip-zeros.mjs`, for widths of 32 to 1,024.
 */
export const skipsZeros = (density: number, columns: number): boolean => density < SPARSE && columns >= NARROWEST;

/** The same for what A holds: bytes are, because only a product that skips zeros reads them. */
export const worthSkipping = (kernels: Kernels, a: ArenaTensor, columns: number): boolean =>
  a instanceof ByteRows || skipsZeros(kernels.countNonZero(a.size, a.ptr) / a.size, columns);

/**
 * C[m, n] ← op(A)[m, k] · op(B)[k, n] (+ bias, ReLU) by the kernel that suits A: for bytes, for many zeros (`skip`, see
 * {@link worthSkipping}), or for anything. Only what A holds decides, so that the same data give the same bits.
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
  skip: boolean,
  b: Ptr,
  transposeB: boolean,
  c: Ptr,
  bias: Ptr,
  relu: boolean,
): void {
  if (a instanceof ByteRows) kernels.sparseMatmulBytes(m, n, k, a.ptr, transposeA, a.divisor, b, c, bias, relu);
  else if (skip) kernels.sparseMatmul(m, n, k, a.ptr, transposeA, b, transposeB, c, bias, relu, 0);
  else kernels.matmul(m, n, k, a.ptr, transposeA, b, transposeB, c, bias, relu, 0);
}
