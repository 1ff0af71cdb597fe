import { count, notNegative, positive, requireIn } from '../range.ts';
import { alongCosine } from './between.ts';
import type { Schedule } from './schedule.ts';

/** What {@link cosineDecay} takes. */
export interface CosineDecayOptions {
  /** The rate of the first step. */
  readonly lr: number;
  /** Number of the step that reaches the end. */
  readonly steps: number;
  /** The rate from there on. */
  readonly end?: number;
}

/**
 * Falls to `end` within `steps`, slowly at first and at last, and stays there.
 *
 *     η(t) = end + (lr − end) · (1 + cos(π · min(t, steps)/steps)) / 2
 *
 * Conventions: as optax's and Keras's cosine decay (whose `alpha` is end/lr). PyTorch's `CosineAnnealingLR` is the same
 * up to `steps` and then rises again.
 *
 * Errors: RangeError when `lr` is not positive, `end` is negative or `steps` is not a whole number of 1 or more.
 *
 * Loshchilov & Hutter, ICLR 2017, equation 5.
 *
 * @example
 * const schedule = cosineDecay({ lr: 1, steps: 100 });
 * [schedule(0), schedule(50), schedule(100), schedule(150)]; // [1, 0.5, 0, 0]
 */
export function cosineDecay({ lr, steps, end = 0 }: CosineDecayOptions): Schedule {
  requireIn(positive, 'cosineDecay', 'lr', lr);
  requireIn(count, 'cosineDecay', 'steps', steps);
  requireIn(notNegative, 'cosineDecay', 'end', end);
  return (step) => alongCosine(lr, end, Math.min(step, steps) / steps);
}
