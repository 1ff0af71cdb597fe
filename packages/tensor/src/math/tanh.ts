import { exp } from './exp.ts';

/**
 * Hyperbolic tangent of a float64, with the same bits in every JavaScript engine.
 *
 *     |x| < 0.625:  x + x³·P(x²)/Q(x²)
 *     otherwise:    1 − 2/(e²ˣ + 1), with the rounding of the sum carried along
 *
 * The error is at most 1.05 ulp. Coefficients: Cephes `tanh.c` (S. Moshier, 1995).
 */
export function tanh(x: number): number {
  const a = Math.abs(x);
  if (!(a >= 0.625)) {
    const z = x * x;
    if (z === 0) return x;
    const p = -1.61468768441708447952e3 + z * (-9.92877231001918586564e1 + z * -9.64399179425052238628e-1);
    const q = 4.84406305325125486048e3 + z * (2.23548839060100448583e3 + z * (1.12811678491632931402e2 + z));
    return x + x * z * (p / q);
  }
  if (a > 22) return x < 0 ? -1 : 1;
  const e = exp(2 * a);
  const s = e + 1;
  const lost = 1 - (s - e);
  const q = 2 / s;
  const y = 1 - (q - (q * lost) / s);
  return x < 0 ? -y : y;
}
