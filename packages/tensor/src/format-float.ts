import type { DType, FloatType } from './dtype.ts';

/** Digits after the point, at most. */
const PRECISION = 8;

/** Scientific at and above this size, and below that one, in the array's own precision. */
const largeFrom = (dtype: FloatType): number => (dtype === 'float32' ? 1e6 : 1e8);
const smallBelow = (dtype: FloatType): number => (dtype === 'float32' ? Math.fround(1e-4) : 1e-4);

/** Digits that JavaScript writes as an exponential: mantissa and power of ten. */
const split = (text: string): [mantissa: string, power: string] => text.split('e') as [string, string];
const fractionOf = (mantissa: string): string => mantissa.split('.')[1] ?? '';

/** a > 0 rounded to `places` digits after the first. JavaScript rounds a tie up, NumPy to the even digit. */
function exponential(a: number, places: number): string {
  const [mantissa, power] = split(a.toExponential(places));
  const [exact, samePower] = split(a.toExponential(100));
  return power === samePower
    ? `${tieToEven(mantissa, fractionOf(exact).slice(places))}e${power}`
    : `${mantissa}e${power}`;
}

/** `rest`: the exact digits after the last one written. */
function tieToEven(rounded: string, rest: string): string {
  const last = Number(rounded.at(-1));
  return /^50*$/.test(rest) && last % 2 === 1 ? rounded.slice(0, -1) + String(last - 1) : rounded;
}

/** The fewest digits that tell a > 0 from its neighbours of this type, as an exponential. */
function shortest(a: number, dtype: DType): string {
  if (dtype === 'float32')
    for (let places = 0; places < 8; places++)
      if (Math.fround(Number(a.toExponential(places))) === a) return exponential(a, places);
  return dtype === 'float32' ? exponential(a, 8) : a.toExponential();
}

const signOf = (x: number): string => (x < 0 || Object.is(x, -0) ? '-' : '');
const trimZeros = (fraction: string): string => fraction.replace(/0+$/, '');

interface Decimal {
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: string;
}

/** x with as many digits after the point as it needs, at most PRECISION. */
function positional(x: number, dtype: DType): Decimal {
  const a = Math.abs(x);
  const [digits, power] = split(shortest(a, dtype));
  const places = Math.min(Math.max(0, fractionOf(digits).length - Number(power)), PRECISION);
  const rounded = tieToEven(a.toFixed(places), fractionOf(a.toFixed(100)).slice(places));
  const [whole, fraction = ''] = rounded.split('.') as [string, string?];
  return { whole: signOf(x) + whole, fraction: trimZeros(fraction), exponent: '' };
}

const twoDigits = (power: string): string => power[0]! + power.slice(1).padStart(2, '0');

/** x with exactly `places` digits after the point, and a power of ten. */
function scientific(x: number, places: number): Decimal {
  const [mantissa, power] = split(exponential(Math.abs(x), places));
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  return { whole: signOf(x) + whole, fraction, exponent: twoDigits(power) };
}

/** How many digits after the point the scientific form of x needs, at most PRECISION. */
function scientificPlaces(x: number, dtype: DType): number {
  const needed = fractionOf(split(shortest(Math.abs(x), dtype))[0]).length;
  return needed <= PRECISION ? needed : trimZeros(scientific(x, PRECISION).fraction).length;
}

const nonFinite = (x: number): string => (Number.isNaN(x) ? 'nan' : x < 0 ? '-inf' : 'inf');

/** The words of a float array: all positional or all scientific, the points and exponents aligned. */
export function formatFloats(values: number[], dtype: FloatType): string[] {
  const finite = values.filter(Number.isFinite);
  const sizes = finite.filter((x) => x !== 0).map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Infinity);
  const ratio = dtype === 'float32' ? Math.fround(largest / smallest) : largest / smallest;
  const isScientific =
    sizes.length > 0 && (largest >= largeFrom(dtype) || smallest < smallBelow(dtype) || ratio > 1000);

  const places = isScientific ? Math.max(...finite.map((x) => scientificPlaces(x, dtype))) : 0;
  const decimals = finite.map((x) => (isScientific ? scientific(x, places) : positional(x, dtype)));
  const longest = (key: keyof Decimal): number => decimals.reduce((n, d) => Math.max(n, d[key].length), 0);
  const exponentWidth = longest('exponent');
  const right = isScientific ? places + 1 + exponentWidth : longest('fraction');
  const others = values.filter((x) => !Number.isFinite(x)).map((x) => nonFinite(x).length);
  const left = Math.max(longest('whole'), ...others.map((n) => n - right - 1));

  let next = 0;
  return values.map((x) => {
    if (!Number.isFinite(x)) return nonFinite(x).padStart(left + right + 1);
    const { whole, fraction, exponent } = decimals[next++]!;
    const head = `${whole.padStart(left)}.${fraction}`;
    return isScientific
      ? `${head}e${exponent[0]!}${exponent.slice(1).padStart(exponentWidth - 1, '0')}`
      : head.padEnd(left + 1 + right);
  });
}

/** A single number, with every digit it needs. */
export function formatScalar(x: number, dtype: DType): string {
  if (dtype === 'int32' || dtype === 'uint8') return String(x);
  if (!Number.isFinite(x)) return nonFinite(x);
  const a = Math.abs(x);
  const [digits, power] = split(shortest(a, dtype));
  const large = dtype === 'float32' ? largeFrom(dtype) : 1e16;
  if (a !== 0 && (a < 1e-4 || a >= large)) return `${signOf(x)}${digits}e${twoDigits(power)}`;
  const places = Math.max(1, fractionOf(digits).length - Number(power));
  return signOf(x) + tieToEven(a.toFixed(places), fractionOf(a.toFixed(100)).slice(places));
}
