import { count, notNegative, requireIn } from '../range.ts';
import { alongLine } from './between.ts';
import type { Schedule } from './schedule.ts';

/** What {@link linear} takes. */
export interface LinearOptions {
  /** The rate of the first step. */
  readonly from: number;
  /** The rate from step number `steps` on. */
  readonly to: number;
  readonly steps: number;
}

/**
 * Goes in a straight line from one rate to another within `steps`, and stays there.
 *
 *     η(t) = from + (to − from) · min(t, steps)/steps
 *
 * Conventions: PyTorch's `LinearLR` with from = start_factor · lr, to = end_factor · lr; optax's `linear_schedule`.
 *
 * Errors: RangeError when `from` or `to` is negative or `steps` is not a whole number of 1 or more.
 *
 * @example
 * const schedule = linear({ from: 0, to: 1, steps: 4 });
 * [schedule(0), schedule(1), schedule(4), schedule(9)]; // [0, 0.25, 1, 1]
 */
export function linear({ from, to, steps }: LinearOptions): Schedule {
  requireIn(notNegative, 'linear', 'from', from);
  requireIn(notNegative, 'linear', 'to', to);
  requireIn(count, 'linear', 'steps', steps);
  return (step) => alongLine(from, to, Math.min(step, steps) / steps);
}
