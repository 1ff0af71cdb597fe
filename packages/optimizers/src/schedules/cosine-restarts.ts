import { count, notNegative, positive, requireIn } from '../range.ts';
import { alongCosine } from './between.ts';
import type { Schedule } from './schedule.ts';

/** What {@link cosineRestarts} takes. */
export interface CosineRestartsOptions {
  /** The rate at the begin of each period. */
  readonly lr: number;
  /** Length of the first period. */
  readonly steps: number;
  /** What the length of a period is multiplied by to give the next: a whole number. */
  readonly factor?: number;
  /** The rate that each period falls towards. */
  readonly end?: number;
}

/**
 * {@link cosineDecay} that begins anew, each time for longer.
 *
 *     η(t) = end + (lr − end) · (1 + cos(π · k/T)) / 2        k: steps since the last restart, T: length of this period
 *
 * Conventions: PyTorch's `CosineAnnealingWarmRestarts`: the step at which a period would reach `end` is the first of the
 * next.
 *
 * Errors: RangeError when `lr` is not positive, `end` is negative, or `steps` or `factor` is not a whole number of 1 or
 * more.
 *
 * Loshchilov & Hutter, ICLR 2017, equation 5.
 *
 * @example
 * const schedule = cosineRestarts({ lr: 1, steps: 10, factor: 2 });
 * [0, 5, 10, 20, 30].map(schedule); // [1, 0.5, 1, 0.5, 1]
 */
export function cosineRestarts({ lr, steps, factor = 1, end = 0 }: CosineRestartsOptions): Schedule {
  requireIn(positive, 'cosineRestarts', 'lr', lr);
  requireIn(count, 'cosineRestarts', 'steps', steps);
  requireIn(count, 'cosineRestarts', 'factor', factor);
  requireIn(notNegative, 'cosineRestarts', 'end', end);
  return (step) => {
    let [since, length] = [step, steps];
    if (factor === 1) since %= steps;
    while (since >= length) [since, length] = [since - length, length * factor];
    return alongCosine(lr, end, since / length);
  };
}
