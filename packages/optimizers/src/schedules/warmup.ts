import { count, positive, requireIn } from '../range.ts';
import type { Schedule } from './schedule.ts';

/** What {@link warmup} takes. */
export interface WarmupOptions {
  /** The rate that is reached. */
  readonly lr: number;
  /** Number of steps until then. */
  readonly steps: number;
}

/**
 * Rises in a straight line to `lr`, and stays there.
 *
 *     η(t) = lr · min(1, (t + 1)/steps)
 *
 * Conventions: the first rate is lr/steps and not 0, so that no step is wasted; step number steps − 1 is the first with
 * the whole rate. {@link linear} starts where it is told. Followed by a decay: {@link join}.
 *
 * Errors: RangeError when `lr` is not positive or `steps` is not a whole number of 1 or more.
 *
 * Goyal et al., arXiv:1706.02677 (2017), section 2.2.
 *
 * @example
 * const schedule = warmup({ lr: 1, steps: 4 });
 * [schedule(0), schedule(1), schedule(3), schedule(9)]; // [0.25, 0.5, 1, 1]
 */
export function warmup({ lr, steps }: WarmupOptions): Schedule {
  requireIn(positive, 'warmup', 'lr', lr);
  requireIn(count, 'warmup', 'steps', steps);
  return (step) => lr * Math.min(1, (step + 1) / steps);
}
