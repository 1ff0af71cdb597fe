import { power } from '../power.ts';
import { count, notNegative, positive, requireIn } from '../range.ts';
import type { Schedule } from './schedule.ts';

/** What {@link polynomialDecay} takes. */
export interface PolynomialDecayOptions {
  /** The rate of the first step. */
  readonly lr: number;
  /** Number of the step that reaches the end. */
  readonly steps: number;
  /** The rate from there on. */
  readonly end?: number;
  /** 1: a straight line. */
  readonly power?: number;
}

/**
 * Falls to `end` within `steps`, along a line or a power of it, and stays there.
 *
 *     η(t) = end + (lr − end) · (1 − min(t, steps)/steps)^power
 *
 * Conventions: `end` is 0 as in PyTorch's `PolynomialLR` (Keras 10⁻⁴); power is 1.
 *
 * Errors: RangeError when `lr` or `power` is not positive, `end` is negative or `steps` is not a whole number of 1 or
 * more.
 *
 * @example
 * const schedule = polynomialDecay({ lr: 1, steps: 4, power: 2 });
 * [schedule(0), schedule(2), schedule(5)]; // [1, 0.25, 0]
 */
export function polynomialDecay({ lr, steps, end = 0, power: exponent = 1 }: PolynomialDecayOptions): Schedule {
  requireIn(positive, 'polynomialDecay', 'lr', lr);
  requireIn(count, 'polynomialDecay', 'steps', steps);
  requireIn(notNegative, 'polynomialDecay', 'end', end);
  requireIn(positive, 'polynomialDecay', 'power', exponent);
  return (step) => end + (lr - end) * power(1 - Math.min(step, steps) / steps, exponent);
}
