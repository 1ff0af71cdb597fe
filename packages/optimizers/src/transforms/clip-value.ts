import { positive, requireIn } from '../range.ts';
import type { GradientTransform } from './gradient-transform.ts';

/**
 * Clips every element of the gradient to [−max, max].
 *
 *     g ← min(max(g, −max), max)
 *
 * Conventions: as PyTorch's `clip_grad_value_` and Keras's `clipvalue`. The direction changes, unlike with
 * {@link clipNorm}.
 *
 * Errors: RangeError when `max` is not positive.
 *
 * @example
 * const params = { x: [0], y: [0] };
 * new SGD({ lr: 1, transforms: [clipValue(0.5)] }).update(params, { x: [30], y: [-0.25] });
 * [params.x[0], params.y[0]]; // [-0.5, 0.25]
 */
export function clipValue(max: number): GradientTransform {
  requireIn(positive, 'clipValue', 'max', max);
  return ({ arena: { kernels: k }, flat: g }) => k.clip(g.size, -max, max, g.ptr, g.ptr);
}
