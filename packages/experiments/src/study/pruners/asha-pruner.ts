import type { Pruner } from './pruner.ts';
import { requireWhole } from './require-whole.ts';
import { passRungs } from './rungs.ts';

/** Options of {@link ashaPruner}. */
export interface AshaOptions {
  /** The step of the lowest rung, r in the paper. */
  readonly minResource?: number;
  /** One in so many goes on, η in the paper. */
  readonly reductionFactor?: number;
  /** The lowest rung is r · η^s, s in the paper. */
  readonly minEarlyStoppingRate?: number;
}

/**
 * Asynchronous successive halving, with trials that never pause: a trial that reports step r · η^(s+k), rung k, goes on
 * if it is among the best 1/η of all that have come to this rung by then, and is pruned otherwise. Nobody waits for anybody.
 *
 * Conventions, those of Optuna's `SuccessiveHalvingPruner`: η is 4; while a rung has fewer than η trials the best of them
 * goes on; equals are equally good. Each decision is written with the trial, as `completed_rung_k` (Optuna's key) and
 * `downhill:rung_k` ({@link RungDecision}). In the paper a trial pauses and may go on later: {@link AshaScheduler}.
 *
 * Li et al., "A system for massively parallel hyperparameter tuning", MLSys (2020), arXiv:1810.05934.
 *
 * @throws RangeError for options that are not whole numbers, and a reduction factor below 2.
 *
 * @example
 * const study = createStudy({ sampler: gridSampler({ x: [2, 1, 3] }), pruner: ashaPruner({ reductionFactor: 2 }) });
 * await study.optimize((trial) => {
 *   const x = trial.suggestInt('x', { low: 0, high: 9 });
 *   for (let step = 1; step <= 4; step++) {
 *     trial.report(x, step);
 *     if (trial.shouldPrune()) throw new TrialPruned();
 *   }
 *   return x;
 * });
 * study.trials.map(({ state }) => state); // ['complete', 'complete', 'pruned']
 * study.trials[2].systemAttrs['downhill:rung_0'].rank; // 3
 */
export function ashaPruner({
  minResource = 1,
  reductionFactor = 4,
  minEarlyStoppingRate = 0,
}: AshaOptions = {}): Pruner {
  requireWhole('asha pruner', { minResource }, 1);
  requireWhole('asha pruner', { reductionFactor }, 2);
  requireWhole('asha pruner', { minEarlyStoppingRate }, 0);
  return {
    name: 'asha',
    decide: (trial, { trials, directions }) =>
      passRungs(trial, trials, directions[0]!, reductionFactor, (rung) => {
        return minResource * reductionFactor ** (minEarlyStoppingRate + rung);
      }),
  };
}
