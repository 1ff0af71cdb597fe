import { positive, requireIn } from '../range.ts';
import type { Schedule } from './schedule.ts';

/**
 * The same rate at every step: a piece for {@link join}.
 *
 *     η(t) = lr
 *
 * Errors: RangeError when `lr` is not positive.
 *
 * @example
 * constant(0.1)(1000); // 0.1
 */
export function constant(lr: number): Schedule {
  requireIn(positive, 'constant', 'lr', lr);
  return () => lr;
}
