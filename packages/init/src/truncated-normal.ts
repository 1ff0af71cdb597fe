import { draw, generatorOf } from './draw.ts';
import type { Initializer } from './initializer.ts';
import { requireAtLeast } from './require-at-least.ts';

/** Deviation of N(0, 1) cut at ±2: √(1 − 4φ(2)/(2Φ(2) − 1)). */
export const TRUNCATED_DEVIATION = 0.8796256610342398;

/**
 * Normal numbers without tails: those beyond two deviations are drawn again.
 *
 *     W ~ N(0, σ²) given |W| ≤ 2σ        variance 0.77374 σ², deviation 0.87963 σ
 *
 * Conventions: `std` is the σ of the normal before the cut, as in PyTorch's `trunc_normal_(std, a = −2σ, b = 2σ)` and
 * TensorFlow's `TruncatedNormal`. Keras's and JAX's `he_normal` divide σ by 0.87963 so that the variance after the cut is
 * the nominal one; divide it yourself for that.
 *
 * Errors: RangeError when `std` is negative or not finite.
 *
 * @example
 * const { data } = truncatedNormal(0.02)([1000], { rng: new Rng(0) });
 * Math.max(...data.map(Math.abs)) <= Math.fround(0.04); // true
 */
export function truncatedNormal(std: number): Initializer {
  requireAtLeast(0, 'truncatedNormal', 'std', std);
  return (shape, options) => {
    const rng = generatorOf('truncatedNormal', options);
    return draw(shape, options, () => {
      let z: number;
      do z = rng.normal();
      while (Math.abs(z) > 2);
      return std * z;
    });
  };
}
