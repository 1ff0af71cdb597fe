import { lossOf } from '../ranking.ts';
import type { Pruner } from './pruner.ts';
import { requireWhole } from './require-whole.ts';

/** Options of {@link patiencePruner}. */
export interface PatienceOptions {
  /** So many reports without a better one are borne. */
  readonly patience: number;
  /** How much worse they must be to count. */
  readonly minDelta?: number;
  /** Who decides when patience is over; without it the trial is pruned. */
  readonly pruner?: Pruner;
}

/**
 * Prunes a trial that has stopped improving: when the best of its last `patience` + 1 reports is worse, by more than
 * `minDelta`, than the best before them.
 *
 * Conventions, those of Optuna's `PatientPruner`: equally good is not worse; NaN reports count as worst.
 *
 * @throws RangeError unless patience is a whole number and minDelta is 0 or more.
 *
 * @example
 * const trial = createStudy({ pruner: patiencePruner({ patience: 1 }) }).ask();
 * const said = [3, 2, 2.5, 2.6].map((value, step) => (trial.report(value, step), trial.shouldPrune()));
 * said; // [false, false, false, true]
 */
export function patiencePruner({ patience, minDelta = 0, pruner }: PatienceOptions): Pruner {
  requireWhole('patience pruner', { patience }, 0);
  if (!(minDelta >= 0)) throw new RangeError(`patience pruner: minDelta must be 0 or more, got ${minDelta}`);
  return {
    name: pruner === undefined ? 'patience' : `patience, ${pruner.name}`,
    decide(trial, study) {
      const steps = [...trial.intermediateValues.keys()].sort((a, b) => a - b);
      if (steps.length <= patience + 1) return { prune: false };
      const losses = steps.map((step) => {
        const value = trial.intermediateValues.get(step)!;
        return Number.isNaN(value) ? Infinity : lossOf(value, study.directions[0]!);
      });
      const before = Math.min(...losses.slice(0, -patience - 1));
      const after = Math.min(...losses.slice(-patience - 1));
      if (!(before + minDelta < after)) return { prune: false };
      return pruner?.decide(trial, study) ?? { prune: true };
    },
  };
}
