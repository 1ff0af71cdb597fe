import { percentilePruner, type PercentileOptions } from './percentile-pruner.ts';
import type { Pruner } from './pruner.ts';

/**
 * Prunes a trial whose best report so far is worse than the median of what complete trials had reported at the same
 * step: {@link percentilePruner} with 50.
 *
 * @example
 * const study = createStudy({ direction: 'maximize', sampler: gridSampler({ x: [5, 4, 3, 2, 1] }), pruner: medianPruner({ startupTrials: 2 }) });
 * await study.optimize((trial) => {
 *   const x = trial.suggestFloat('x', { low: 0, high: 9 });
 *   trial.report(x, 1);
 *   if (trial.shouldPrune()) throw new TrialPruned();
 *   return x;
 * });
 * study.trials.map(({ state }) => state); // ['complete', 'complete', 'pruned', 'pruned', 'pruned']
 */
export function medianPruner(options: PercentileOptions = {}): Pruner {
  return { ...percentilePruner(50, options), name: 'median' };
}
