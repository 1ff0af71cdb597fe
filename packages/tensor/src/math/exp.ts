import { powerOfTwo } from './bits.ts';

/** ln 2 in two parts; the first has enough trailing zeros that k·LN2_HIGH is exact. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;
const OVERFLOW = 709.782712893383973096;
const UNDERFLOW = -745.13321910194110842;
const TWO_M1000 = 9.3326361850321887899e-302;

/**
 * eˣ of a float64, with the same bits in every JavaScript engine (`Math.exp` differs between them).
 *
 *     x = k·ln 2 + r,  |r| ≤ ½ ln 2,  c = r − r²·P(r²)
 *     eˣ = 2ᵏ·(1 + r + r·c/(2 − c))
 *
 * P is a minimax polynomial; the quotient is the expansion of r·(eʳ + 1)/(eʳ − 1). The error is below 1 ulp, also where
 * the result is subnormal. Above 709.78 the result is ∞, below −745.13 it is 0.
 *
 * Algorithm and coefficients: fdlibm `e_exp.c` (Sun Microsystems, 1993).
 */
export function exp(x: number): number {
  if (x > OVERFLOW) return Infinity;
  if (x < UNDERFLOW) return 0;
  if (x !== x) return x;
  const k = Math.floor(x * LOG2_E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const p =
    1.66666666666666019037e-1 +
    t *
      (-2.77777777770155933842e-3 +
        t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8)));
  const c = r - t * p;
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * powerOfTwo(1023) * 2;
  return k < -1022 ? y * powerOfTwo(k + 1000) * TWO_M1000 : y * powerOfTwo(k);
}
