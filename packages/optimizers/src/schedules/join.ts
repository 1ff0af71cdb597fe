import { requireAscending } from './require-ascending.ts';
import type { Schedule } from './schedule.ts';

/**
 * One schedule after another; each counts its steps from 0.
 *
 *     η(t) = ηᵢ(t − aᵢ)        i: number of elements of `at` that are ≤ t
 *
 * ηᵢ is `schedules[i]`, and aᵢ the step at which it begins: 0 for the first, then `at[i − 1]`.
 *
 * Conventions: PyTorch's `SequentialLR` (`milestones`), optax's `join_schedules` (`boundaries`).
 *
 * Errors: RangeError when `at` does not hold ascending whole numbers of 1 or more, one less than there are schedules.
 *
 * @example
 * const schedule = join([warmup({ lr: 1, steps: 10 }), cosineDecay({ lr: 1, steps: 90 })], [10]);
 * [schedule(0), schedule(9), schedule(10), schedule(55), schedule(100)]; // [0.1, 1, 1, 0.5, 0]
 */
export function join(schedules: readonly Schedule[], at: readonly number[]): Schedule {
  const begins = [0, ...requireAscending('join', 'at', at)];
  if (schedules.length !== begins.length)
    throw new RangeError(
      `join: ${schedules.length} schedules need ${Math.max(schedules.length - 1, 0)} steps to begin at, got ${at.length}`,
    );
  const pieces = [...schedules];
  return (step) => {
    const i = begins.filter((begin) => begin <= step).length - 1;
    return pieces[i]!(step - begins[i]!);
  };
}
