import { expOf } from '@downhill/tensor';

/** 1 / √2 and 2 / √π */
const ROOT_HALF = Math.SQRT1_2;
const TWO_OVER_ROOT_PI = 1.1283791670955126;

/**
 * erfc(x) for x ≥ 0, relative error below 1e-13: below 2.5 one minus the series of positive terms
 *
 *     erf(x) = 2/√π · e^(−x²) · Σ 2ᵏ x^(2k+1) / (2k+1)!!
 *
 * and above it Lentz' evaluation from the back of the continued fraction. Abramowitz & Stegun 7.1.6 and 7.1.14.
 */
function erfcOfPositive(x: number): number {
  const decay = TWO_OVER_ROOT_PI * expOf(-x * x);
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let k = 1; term > sum * 1e-17; k++) sum += term *= (2 * x * x) / (2 * k + 1);
    return 1 - decay * sum;
  }
  let fraction = x;
  for (let k = 60; k >= 1; k--) fraction = x + k / 2 / fraction;
  return decay / 2 / fraction;
}

/** The probability that a standard normal number lies in a…b. Of two positive ends the tails are subtracted. */
export function normalMass(a: number, b: number): number {
  if (a > 0) return normalMass(-b, -a);
  const below = (z: number): number =>
    z <= 0 ? erfcOfPositive(-z * ROOT_HALF) / 2 : 1 - erfcOfPositive(z * ROOT_HALF) / 2;
  return below(b) - below(a);
}

const LOG_ROOT_TWO_PI = 0.9189385332046728;

/** The logarithm of the density of a standard normal number. */
export const logNormalDensity = (z: number): number => -0.5 * z * z - LOG_ROOT_TWO_PI;
