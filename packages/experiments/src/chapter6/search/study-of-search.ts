import type { Task } from '../../experiment.ts';
import { resolveConfig } from '../../resolve-config.ts';
import type { Result } from '../../runner/result.ts';
import type { Study } from '../../study/study.ts';
import { hyperparameterSearch } from './hyperparameter-search.ts';
import type { SearchSpace } from './search-ranges.ts';
import { searchStudy } from './search-study.ts';
import type { Trial } from './trial.ts';

/**
 * What a run of `hyperparameter-search` has found for one seed, as a study: to be ranked, narrowed, searched further, or
 * written for Optuna with `journalText`.
 *
 * Conventions: trials have the numbers that `downhill search start` gives them for the same seed. Of a run that has not
 * ended, give its `tasks` as well: those without an output wait, with their hyperparameters.
 *
 * @throws RangeError when the config is not one of this experiment.
 *
 * @example
 * const small = { trials: 4, narrowedTrials: 0, epochs: 2, images: 100, units: 10 };
 * const result = await runExperiment(hyperparameterSearch, { config: small, seeds: [3] });
 * const study = studyOfSearch(result, 3);
 * study.trials.length; // 4
 * study.narrow({ best: 2 }).lr.log; // true
 */
export const studyOfSearch = (
  {
    config,
    outputs,
    tasks = [],
  }: Pick<Result<Trial>, 'config' | 'outputs'> & { readonly tasks?: readonly Pick<Task, 'variant' | 'given'>[] },
  seed: number,
): Study<SearchSpace> =>
  searchStudy(resolveConfig(hyperparameterSearch, config), seed, outputs.get(seed) ?? new Map<string, Trial>(), tasks);
