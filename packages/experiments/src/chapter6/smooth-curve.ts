/** The modified Bessel function of the first kind and order 0: Σ ((x²/4)ᵏ / (k!)²). */
function bessel0(x: number): number {
  const quarter = (x * x) / 4;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= quarter / (k * k);
    sum += term;
  }
  return sum;
}

/** The Kaiser window of NumPy: I₀(β√(1 − (2k/(M − 1) − 1)²)) / I₀(β) for k in 0…M−1. */
export function kaiser(length: number, beta: number): number[] {
  const half = (length - 1) / 2;
  return Array.from({ length }, (_, k) => bessel0(beta * Math.sqrt(1 - ((k - half) / half) ** 2)) / bessel0(beta));
}

const LENGTH = 11;
const HALF = (LENGTH - 1) / 2;
const window = kaiser(LENGTH, 2);
const total = window.reduce((a, b) => a + b, 0);

/**
 * A loss curve smoothed as the figures of the book are (`smooth_curve` of `common/util.py`): the average under a Kaiser
 * window of 11 with β = 2, the curve being mirrored at both ends.
 *
 * Conventions: the mirror on the left leaves the first point out (x₁₀ … x₁ x₀), the one on the right repeats the last
 * (xₙ xₙ …), as the book's does. A curve of 10 points or fewer, too short to be mirrored, is returned as it is.
 *
 * @example
 * const spike = Array.from({ length: 21 }, (_, i) => (i === 10 ? 1 : 0));
 * smoothCurve(spike)[10].toFixed(4); // 0.1196
 */
export function smoothCurve(x: readonly number[]): number[] {
  const n = x.length;
  if (n < LENGTH) return [...x];
  const at = (i: number): number => (i < 0 ? x[-i]! : i >= n ? x[2 * n - 1 - i]! : x[i]!);
  return x.map((_, i) => window.reduce((sum, w, k) => sum + w * at(i + k - HALF), 0) / total);
}
