import { notNegative, positive, requireIn } from '../range.ts';
import type { Schedule } from './schedule.ts';

/** What {@link inverseTimeDecay} takes. */
export interface InverseTimeDecayOptions {
  /** The rate of the first step. */
  readonly lr: number;
  /** How fast it falls: after 1/rate steps half is left. */
  readonly rate: number;
}

/**
 * Falls as one over time: sums to infinity, as the convergence proof of stochastic gradient descent wants.
 *
 *     η(t) = lr / (1 + rate · t)
 *
 * Conventions: the `lr_decay` of PyTorch's Adagrad and the `decay` of older Keras. Keras's `InverseTimeDecay` writes
 * rate · t/decay_steps.
 *
 * Errors: RangeError when `lr` is not positive or `rate` is negative.
 *
 * Robbins & Monro, Annals of Mathematical Statistics 22 (1951).
 *
 * @example
 * inverseTimeDecay({ lr: 1, rate: 0.5 })(2); // 0.5
 */
export function inverseTimeDecay({ lr, rate }: InverseTimeDecayOptions): Schedule {
  requireIn(positive, 'inverseTimeDecay', 'lr', lr);
  requireIn(notNegative, 'inverseTimeDecay', 'rate', rate);
  return (step) => lr / (1 + rate * step);
}
