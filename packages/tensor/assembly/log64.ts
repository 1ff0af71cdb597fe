// ln 2 in two parts; the first has enough trailing zeros that k·LN2_HIGH is exact.
const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

/** Natural logarithm of a normal, positive float64, below 1 ulp. The same algorithm as `src/math/log.ts`. */
export function log64(x: f64): f64 {
  if (!(x < Infinity)) return x;
  const bits = reinterpret<u64>(x);
  const high = <i32>(bits >> 32);
  const fraction = high & 0xfffff;
  const up = ((fraction + 0x95f64) >> 20) & 1;
  const k = <f64>((high >> 20) - 1023 + up);
  const f = reinterpret<f64>((bits & 0xffffffff) | ((<u64>(fraction | ((1023 - up) << 20))) << 32)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
  const even =
    z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f);
}
