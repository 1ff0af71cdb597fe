import { lastStep, type FrozenTrial } from '../frozen-trial.ts';
import { lossOf } from '../ranking.ts';
import type { Pruner } from './pruner.ts';
import { requireWhole } from './require-whole.ts';

/** Options of {@link medianPruner} and {@link percentilePruner}. */
export interface PercentileOptions {
  /** Nothing is pruned before so many trials are complete. */
  readonly startupTrials?: number;
  /** Nothing is pruned at steps before this one. */
  readonly warmupSteps?: number;
  /** From then on it is asked at the first report of every so many steps. */
  readonly intervalSteps?: number;
  /** At least so many complete trials must have reported the same step. */
  readonly minTrials?: number;
}

/**
 * Prunes a trial whose best report so far is not among the best `percentile` per cent of what complete trials had
 * reported at the same step.
 *
 *     prune ⇔ min over steps ≤ s of v(trial) > quantile(percentile/100, { v(other, s) : other complete })
 *
 * Conventions, Optuna's: quantiles are interpolated linearly (NumPy's default); 5 complete trials first; a trial whose
 * reports are all NaN is pruned. Its decisions depend on which trials are complete, so on timing with several workers.
 *
 * Golovin et al., "Google Vizier", KDD (2017), section 3.1.2, for the median rule, here with best instead of mean values.
 *
 * @throws RangeError for a percentile outside 0…100 and counts that are not whole numbers.
 */
export function percentilePruner(
  percentile: number,
  { startupTrials = 5, warmupSteps = 0, intervalSteps = 1, minTrials = 1 }: PercentileOptions = {},
): Pruner {
  if (!(percentile >= 0 && percentile <= 100))
    throw new RangeError(`percentile pruner: percentile must be in 0…100, got ${percentile}`);
  requireWhole('percentile pruner', { startupTrials, warmupSteps }, 0);
  requireWhole('percentile pruner', { intervalSteps, minTrials }, 1);
  return {
    name: 'percentile',
    decide(trial, { trials, directions }) {
      const direction = directions[0]!;
      const complete = trials.filter(({ state }) => state === 'complete');
      const step = lastStep(trial)!;
      if (complete.length < Math.max(1, startupTrials) || step < warmupSteps) return { prune: false };
      if (!isFirstOfInterval(trial, step, warmupSteps, intervalSteps)) return { prune: false };
      const losses = [...trial.intermediateValues.values()].map((v) => lossOf(v, direction)).filter(isNumber);
      if (losses.length === 0) return { prune: true };
      const reported = complete.filter(({ intermediateValues }) => intermediateValues.has(step));
      const others = reported.map((other) => lossOf(other.intermediateValues.get(step)!, direction)).filter(isNumber);
      if (reported.length < minTrials || others.length === 0) return { prune: false };
      return { prune: Math.min(...losses) > quantile(others, percentile / 100) };
    },
  };
}

const isNumber = (value: number): boolean => !Number.isNaN(value);

/** Whether no earlier report lies in the same interval of steps. */
function isFirstOfInterval(trial: FrozenTrial, step: number, warmup: number, interval: number): boolean {
  const start = Math.floor((step - warmup) / interval) * interval + warmup;
  return ![...trial.intermediateValues.keys()].some((other) => other !== step && other >= start);
}

/** NumPy's default quantile: linear between the two nearest of the sorted values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}
