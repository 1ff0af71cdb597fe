import { highWord, powerOfTwo, withHighWord } from './bits.ts';

/** log₂ 1.5, 2/(3 ln 2), ln 2: each also in two parts, of which the first has trailing zeros. */
const LOG2_3_2_HIGH = 5.84962487220764160156e-1;
const LOG2_3_2_LOW = 1.35003920212974897128e-8;
const CP = 9.61796693925975554329e-1;
const CP_HIGH = 9.61796700954437255859e-1;
const CP_LOW = -7.02846165095275826516e-9;
const LN2 = 6.93147180559945286227e-1;
const LN2_HIGH = 6.93147182464599609375e-1;
const LN2_LOW = -1.90465429995776804525e-9;
/** 1024 − log₂(largest float64 + half its ulp), negated. */
const OVERFLOW_MARGIN = 8.0085662595372944372e-17;
const TWO_53 = 2 ** 53;

/** `x` with its lower 32 bits cleared: the product of two such numbers loses little. */
const head = (x: number): number => withHighWord(0, highWord(x));

/**
 * xʸ of float64 numbers, with the same bits in every JavaScript engine (`Math.pow` differs between them).
 *
 *     x = 2ⁿ·m,  log₂ x = n + log₂ m  in two parts;   y·log₂ x = k + f,  |f| ≤ ½;   xʸ = 2ᵏ·2ᶠ
 *
 * The error is below 0.7 ulp. Conventions: special values as in C and NumPy, so 1 to any power and anything to the
 * power 0 are 1, even for NaN (`Math.pow(1, NaN)` is NaN). A negative number to a fractional power is NaN.
 *
 * Algorithm and coefficients: fdlibm `e_pow.c` (Sun Microsystems, 2004).
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x !== x || y !== y) return NaN;
  const a = Math.abs(x);
  if (Math.abs(y) === Infinity) return a === 1 ? 1 : a > 1 === y > 0 ? Infinity : 0;
  const negative = x < 0 || Object.is(x, -0);
  const sign = negative && Math.abs(y % 2) === 1 ? -1 : 1;
  if (a === 0 || a === Infinity) return sign * (y > 0 ? a : 1 / a);
  if (negative && !Number.isInteger(y)) return NaN;
  if (a === 1) return sign;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (Math.abs(y) >= 2 ** 64) return sign * (a > 1 === y > 0 ? Infinity : 0);
  return sign * positivePow(a, y);
}

/** aʸ for 0 < a < ∞, a ≠ 1, and a finite y. */
function positivePow(a: number, y: number): number {
  const [high, low] = log2(a);
  const y1 = head(y);
  const rest = (y - y1) * high + y * low;
  const main = y1 * high;
  const z = rest + main;
  if (z > 1024 || (z === 1024 && rest + OVERFLOW_MARGIN > z - main)) return Infinity;
  if (z < -1075 || (z === -1075 && rest <= z - main)) return 0;
  const k = Math.round(z);
  return scale(exp2(main - k, rest), k);
}

/** log₂ a, its head and the rest. */
function log2(a: number): [high: number, low: number] {
  let n = -1023;
  if (a < 2.2250738585072014e-308) {
    a *= TWO_53;
    n -= 53;
  }
  let high = highWord(a);
  n += high >> 20;
  const fraction = high & 0xfffff;
  high = fraction | 0x3ff00000;
  // m in [√¾, √1.5) is compared with 1, m in [√1.5, √3) with 1.5, and m ≥ √3 is halved.
  const near = fraction > 0x3988e && fraction < 0xbb67a;
  if (fraction >= 0xbb67a) {
    n += 1;
    high -= 0x00100000;
  }
  const m = withHighWord(a, high);
  const base = near ? 1.5 : 1;

  // s = (m − base)/(m + base) in two parts; then log m − log base = 2s + ⅔s³ + s⁵·R(s²).
  const u = m - base;
  const v = 1 / (m + base);
  const s = u * v;
  const sHigh = head(s);
  const sumHigh = withHighWord(0, ((high >> 1) | 0x20000000) + 0x00080000 + (near ? 1 << 18 : 0));
  const sumLow = m - (sumHigh - base);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const s2 = s * s;
  const series =
    5.99999999999994648725e-1 +
    s2 *
      (4.28571428578550184252e-1 +
        s2 *
          (3.33333329818377432918e-1 +
            s2 * (2.72728123808534006489e-1 + s2 * (2.30660745775561754067e-1 + s2 * 2.06975017800338417784e-1))));
  const r = s2 * s2 * series + sLow * (sHigh + s);
  const square = sHigh * sHigh;
  const tHigh = head(3 + square + r);
  const tLow = r - (tHigh - 3 - square);
  const p = sHigh * tHigh;
  const q = sLow * tHigh + tLow * s;
  const pHigh = head(p + q);
  const pLow = q - (pHigh - p);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (near ? LOG2_3_2_LOW : 0);
  const ofBase = near ? LOG2_3_2_HIGH : 0;
  const result = head(zHigh + zLow + ofBase + n);
  return [result, zLow - (result - n - ofBase - zHigh)];
}

/** 2^(f + rest) for |f + rest| ≤ ½. */
function exp2(f: number, rest: number): number {
  const t = head(rest + f);
  const u = t * LN2_HIGH;
  const v = (rest - (t - f)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const zz = z * z;
  const c =
    z -
    zz *
      (1.66666666666666019037e-1 +
        zz *
          (-2.7777777777015593384e-3 +
            zz * (6.61375632143793436117e-5 + zz * (-1.6533902205465251539e-6 + zz * 4.13813679705723846039e-8))));
  return 1 - ((z * c) / (c - 2) - (w + z * w) - z);
}

/** z·2ᵏ for z near 1, rounded once. */
function scale(z: number, k: number): number {
  if (k < -1022) return z * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return k > 1023 ? z * powerOfTwo(1023) * 2 : z * powerOfTwo(k);
}
