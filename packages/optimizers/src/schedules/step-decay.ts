import { power } from '../power.ts';
import { count, positive, requireIn } from '../range.ts';
import type { Schedule } from './schedule.ts';

/** What {@link stepDecay} takes. */
export interface StepDecayOptions {
  /** The rate of the first steps. */
  readonly lr: number;
  /** Steps on one level. */
  readonly every: number;
  /** What a level is multiplied by to give the next. */
  readonly factor?: number;
}

/**
 * Falls in stairs of equal width.
 *
 *     η(t) = lr · factor^⌊t/every⌋
 *
 * Conventions: PyTorch's `StepLR`, whose `gamma` is also 0.1 by default. Keras and optax: `exponential_decay` with
 * `staircase`.
 *
 * Errors: RangeError when `lr` or `factor` is not positive or `every` is not a whole number of 1 or more.
 *
 * @example
 * const schedule = stepDecay({ lr: 1, every: 10, factor: 0.5 });
 * [schedule(9), schedule(10), schedule(20)]; // [1, 0.5, 0.25]
 */
export function stepDecay({ lr, every, factor = 0.1 }: StepDecayOptions): Schedule {
  requireIn(positive, 'stepDecay', 'lr', lr);
  requireIn(count, 'stepDecay', 'every', every);
  requireIn(positive, 'stepDecay', 'factor', factor);
  return (step) => lr * power(factor, Math.floor(step / every));
}
