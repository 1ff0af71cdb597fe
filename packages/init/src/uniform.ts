import { draw, generatorOf } from './draw.ts';
import type { Initializer } from './initializer.ts';
import { requireAtLeast } from './require-at-least.ts';

/**
 * Uniform numbers between −a and a.
 *
 *     W ~ U[−a, a)        deviation a/√3
 *
 * Conventions: `a` is the bound, not the width and not the deviation. Rounding to float32 may return a itself.
 *
 * Errors: RangeError when `a` is negative or not finite.
 *
 * @example
 * const { data } = uniform(0.1)([100], { rng: new Rng(0) });
 * Math.max(...data) <= Math.fround(0.1); // true
 */
export function uniform(a: number): Initializer {
  requireAtLeast(0, 'uniform', 'a', a);
  return (shape, options) => {
    const rng = generatorOf('uniform', options);
    return draw(shape, options, () => symmetric(rng.uniform(), a));
  };
}

/** u in [0, 1) to [−a, a). Exact at the ends, unlike −a + 2a·u. */
export const symmetric = (u: number, a: number): number => (2 * u - 1) * a;
