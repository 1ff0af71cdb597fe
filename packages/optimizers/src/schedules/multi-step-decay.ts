import { power } from '../power.ts';
import { positive, requireIn } from '../range.ts';
import { requireAscending } from './require-ascending.ts';
import type { Schedule } from './schedule.ts';

/** What {@link multiStepDecay} takes. */
export interface MultiStepDecayOptions {
  /** The rate of the first steps. */
  readonly lr: number;
  /** The steps that begin a new level, ascending. */
  readonly at: readonly number[];
  /** What a level is multiplied by to give the next. */
  readonly factor?: number;
}

/**
 * Falls in stairs at chosen steps.
 *
 *     η(t) = lr · factor^(number of elements of `at` that are ≤ t)
 *
 * Conventions: PyTorch's `MultiStepLR`, whose `gamma` is also 0.1 by default.
 *
 * Errors: RangeError when `lr` or `factor` is not positive, or `at` does not hold ascending whole numbers of 1 or more.
 *
 * @example
 * const schedule = multiStepDecay({ lr: 1, at: [10, 40], factor: 0.5 });
 * [schedule(9), schedule(10), schedule(40)]; // [1, 0.5, 0.25]
 */
export function multiStepDecay({ lr, at, factor = 0.1 }: MultiStepDecayOptions): Schedule {
  requireIn(positive, 'multiStepDecay', 'lr', lr);
  requireIn(positive, 'multiStepDecay', 'factor', factor);
  const steps = requireAscending('multiStepDecay', 'at', at);
  return (step) => lr * power(factor, steps.filter((begin) => begin <= step).length);
}
