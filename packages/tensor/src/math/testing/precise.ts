/** Numbers with 1200 binary places, for tests: the exact value of a float64 and of functions of it, to any digit that matters. */
const PLACES = 1200n;
const ONE = 1n << PLACES;

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> PLACES;
const divide = (a: bigint, b: bigint): bigint => (a << PLACES) / b;

/** A float64, exactly. */
export function precise(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0n ? fraction : fraction | (1n << 52n);
  const exponent = (biased === 0n ? 1n : biased) - 1075n;
  const magnitude = exponent >= -PLACES ? mantissa << (PLACES + exponent) : mantissa >> -(PLACES + exponent);
  return x < 0 ? -magnitude : magnitude;
}

/** 2·artanh(z) = log((1 + z)/(1 − z)), for |z| ≤ ⅓. */
function twiceArtanh(z: bigint): bigint {
  const square = multiply(z, z);
  let sum = 0n;
  for (let term = z, n = 1n; term !== 0n; term = multiply(term, square), n += 2n) sum += term / n;
  return 2n * sum;
}

const LN2 = twiceArtanh(ONE / 3n);

export function preciseExp(x: bigint): bigint {
  let k = x / LN2;
  if (x < 0n) k -= 1n;
  const r = (x - k * LN2) >> 16n;
  let sum = 0n;
  for (let term = ONE, n = 1n; term !== 0n; term = multiply(term, r) / n, n += 1n) sum += term;
  for (let i = 0; i < 16; i++) sum = multiply(sum, sum);
  return k >= 0n ? sum << k : sum >> -k;
}

export function preciseLog(x: bigint): bigint {
  let k = 0n;
  while (x >> k >= 2n * ONE) k += 1n;
  while (x << -k < ONE) k -= 1n;
  const m = k >= 0n ? x >> k : x << -k;
  return k * LN2 + twiceArtanh(divide(m - ONE, m + ONE));
}

export function preciseTanh(x: bigint): bigint {
  const e = preciseExp(2n * x);
  return divide(e - ONE, e + ONE);
}

/** The distance of `y` from the exact value in units of the last place of the exact value's float64 neighbour. */
export function errorInUlps(y: number, exact: bigint): number {
  const magnitude = Math.max(Math.abs(y), 2 ** -1022);
  const ulp = 2 ** (Math.floor(Math.log2(magnitude)) - 52);
  const difference = precise(y) - exact;
  // 64 more places than the unit, so that the quotient keeps its fraction
  const scaled = (difference << 64n) / precise(ulp);
  return Math.abs(Number(scaled)) / 2 ** 64;
}
