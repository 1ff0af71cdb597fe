import { power } from '../power.ts';
import { positive, requireIn } from '../range.ts';
import type { Schedule } from './schedule.ts';

/** What {@link exponentialDecay} takes. */
export interface ExponentialDecayOptions {
  /** The rate of the first step. */
  readonly lr: number;
  /** What each step's rate is multiplied by to give the next. */
  readonly factor: number;
}

/**
 * Falls by the same factor at every step.
 *
 *     η(t) = lr · factorᵗ
 *
 * Conventions: PyTorch's `ExponentialLR` (`gamma`). Keras and optax write factor^(t/decay_steps).
 *
 * Errors: RangeError when `lr` or `factor` is not positive.
 *
 * @example
 * exponentialDecay({ lr: 1, factor: 0.5 })(3); // 0.125
 */
export function exponentialDecay({ lr, factor }: ExponentialDecayOptions): Schedule {
  requireIn(positive, 'exponentialDecay', 'lr', lr);
  requireIn(positive, 'exponentialDecay', 'factor', factor);
  return (step) => lr * power(factor, step);
}
