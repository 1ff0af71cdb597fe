import type { Hyperparameters, Ranges } from './hyperparameters.ts';
import { positive, requireIn, wholeNumber } from './range.ts';
import type { SavedSlots } from './saved-slots.ts';

/** Everything an optimizer remembers: plain data, ready for JSON when the slots are arrays of numbers. */
export interface OptimizerState {
  /** `Adam` */
  readonly optimizer: string;
  /** Number of updates done. */
  readonly step: number;
  /** null stands for a schedule, which is a function and cannot be saved. */
  readonly lr: number | null;
  readonly hyper: Hyperparameters;
  /** Empty before the first update. */
  readonly slots: SavedSlots;
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

function requireSameNames(where: string, kind: string, given: object, known: readonly string[]): void {
  const missing = known.find((name) => !(name in given));
  if (missing !== undefined) throw new RangeError(`${where}: the state lacks the ${kind} ${missing}`);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`${where}: the state has an unknown ${kind} ${unknown}; known: ${listed(known)}`);
}

/** The state, after checking all of it that can be checked without parameters. `slotsOf`: the slots of a rule. */
export function readState<H extends Hyperparameters>(
  where: string,
  ranges: Ranges<H>,
  slotsOf: (hyper: H) => readonly string[],
  state: OptimizerState,
): OptimizerState & { readonly hyper: H } {
  const { optimizer, step, lr, hyper, slots } = state as Partial<OptimizerState>;
  if (optimizer === undefined || hyper === undefined || slots === undefined)
    throw new RangeError(`${where}: this is not the state of an optimizer; it needs optimizer, step, lr, hyper, slots`);
  if (optimizer !== where) throw new Error(`${where}: cannot load the state of ${optimizer}`);
  requireIn(wholeNumber, where, 'step', step);
  if (lr !== null) requireIn(positive, where, 'lr', lr);
  requireSameNames(where, 'hyperparameter', hyper, Object.keys(ranges));
  for (const [name, range] of Object.entries(ranges)) requireIn(range, where, name, hyper[name]);
  if (step !== 0 || Object.keys(slots).length > 0) requireSameNames(where, 'slot', slots, slotsOf(hyper as H));
  for (const [slot, values] of Object.entries(slots))
    for (const [name, elements] of Object.entries(values))
      for (let i = 0; i < elements.length; i++)
        if (!Number.isFinite(elements[i]))
          throw new RangeError(
            `${where}: slot ${slot} of ${name} is ${String(elements[i])} at index ${i}; only finite numbers can be resumed`,
          );
  return state as OptimizerState & { readonly hyper: H };
}
