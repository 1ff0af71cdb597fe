import { highWord, withHighWord } from './bits.ts';

/** ln 2 in two parts; the first has enough trailing zeros that k·LN2_HIGH is exact. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const TWO_54 = 18014398509481984;

/**
 * Natural logarithm of a float64, with the same bits in every JavaScript engine (`Math.log` differs between them).
 *
 *     x = 2ᵏ·(1 + f),  √½ < 1 + f < √2,  s = f/(2 + f)
 *     log x = k·ln 2 + f − f²/2 + s·(f²/2 + R(s²))
 *
 * R is a minimax polynomial. The error is below 1 ulp. 0 gives −∞, a negative number NaN.
 *
 * Algorithm and coefficients: fdlibm `e_log.c` (Sun Microsystems, 1993).
 */
export function log(x: number): number {
  if (x <= 0) return x === 0 ? -Infinity : NaN;
  if (!(x < Infinity)) return x;
  let k = -1023;
  if (x < 2.2250738585072014e-308) {
    k -= 54;
    x *= TWO_54;
  }
  const high = highWord(x);
  const fraction = high & 0xfffff;
  // 1 when the fraction is above √2 − 1: then 1 + f is taken from [√½, 1) and k is one more.
  const up = ((fraction + 0x95f64) >> 20) & 1;
  k += (high >> 20) + up;
  const f = withHighWord(x, fraction | ((1023 - up) << 20)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
  const even =
    z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f);
}
