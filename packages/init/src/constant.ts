import type { Initializer } from './initializer.ts';
import { zeros } from './zeros.ts';

/**
 * All elements equal to `value`.
 *
 *     W = c
 *
 * For biases (a small positive one keeps ReLU units alive at the start) and to show what equal weights do: the units of
 * a layer stay identical, see {@link zeros}.
 *
 * Errors: RangeError when `value` is not finite.
 *
 * Book: 6.2.1.
 *
 * @example
 * constant(0.5)([2], { rng: new Rng(0) }).toArray(); // [0.5, 0.5]
 */
export function constant(value: number): Initializer {
  if (!Number.isFinite(value)) throw new RangeError(`constant: value must be finite, got ${value}`);
  return (shape, options) => {
    const result = zeros(shape, options);
    result.data.fill(value);
    return result;
  };
}
