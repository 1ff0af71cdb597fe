import { positive, requireIn } from '../range.ts';
import type { GradientTransform } from './gradient-transform.ts';

/**
 * Shortens the gradient of all parameters together when its Euclidean norm is above `max`; the direction stays.
 *
 *     g ← g · min(1, max / (‖g‖ + 10⁻⁶))
 *
 * Conventions: one norm over all parameters, and 10⁻⁶ beside it, as PyTorch's `clip_grad_norm_` (so the norm afterwards
 * is a little below `max`). optax and Keras's `global_clipnorm` leave the 10⁻⁶ out; Keras's `clipnorm` takes one norm
 * per parameter. A norm that is NaN makes the whole gradient NaN, one that is ∞ every infinite element of it.
 *
 * Errors: RangeError when `max` is not positive.
 *
 * Pascanu, Mikolov & Bengio, ICML 2013, section 3.2.
 *
 * @example
 * const params = { x: [0], y: [0] };
 * const sgd = new SGD({ lr: 1, transforms: [clipNorm(5)] });
 * sgd.update(params, { x: [30], y: [-40] });
 * [params.x[0].toFixed(4), params.y[0].toFixed(4)]; // ['-3.0000', '4.0000']
 */
export function clipNorm(max: number): GradientTransform {
  requireIn(positive, 'clipNorm', 'max', max);
  return ({ arena: { kernels: k }, flat: g }) => {
    const factor = max / (Math.sqrt(k.sumSquares(g.size, g.ptr)) + 1e-6);
    if (!(factor >= 1)) k.scale(g.size, factor, g.ptr, g.ptr);
  };
}
