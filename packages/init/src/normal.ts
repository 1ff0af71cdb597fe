import { drawNormal, generatorOf } from './draw.ts';
import type { Initializer } from './initializer.ts';
import { requireAtLeast } from './require-at-least.ts';

/**
 * Normal numbers with a standard deviation you choose.
 *
 *     W ~ N(0, σ²)
 *
 * The chapter's bad examples: σ = 1 saturates sigmoid units (all outputs near 0 or 1), σ = 0.01 makes all units of a
 * deep net alike. {@link xavier} and {@link he} choose σ by the number of inputs.
 *
 * Conventions: `std` is the standard deviation, not the variance; 0 is allowed and gives zeros.
 *
 * Errors: RangeError when `std` is negative or not finite.
 *
 * Book: 6.2.2, `weight_init_std = 0.01`.
 *
 * @example
 * const W = normal(0.01)([784, 100], { rng: new Rng(0) });
 * W.shape.join(' × '); // 784 × 100
 */
export function normal(std: number): Initializer {
  requireAtLeast(0, 'normal', 'std', std);
  return (shape, options) => drawNormal(shape, options, generatorOf('normal', options), std);
}
