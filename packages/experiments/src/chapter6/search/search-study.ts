import type { Task } from '../../experiment.ts';
import { createStudy, loadStudy } from '../../study/create-study.ts';
import type { TrialState } from '../../study/frozen-trial.ts';
import { memoryStorage } from '../../study/memory-storage.ts';
import { noPruner } from '../../study/pruners/no-pruner.ts';
import { evenGrid } from '../../study/samplers/even-grid.ts';
import { gridSampler } from '../../study/samplers/grid-sampler.ts';
import { qmcSampler } from '../../study/samplers/qmc-sampler.ts';
import { randomSampler } from '../../study/samplers/random-sampler.ts';
import type { Sampler } from '../../study/samplers/sampler.ts';
import { failReasonKey, fixedParamsKey } from '../../study/storage.ts';
import type { Study } from '../../study/study.ts';
import type { SearchConfig } from './hyperparameter-search.ts';
import { spaceOf, type Hyperparameters, type SearchSpace } from './search-ranges.ts';
import { givenTo, numberOf, roundOf } from './search-rounds.ts';
import { scoreOf, type Trial } from './trial.ts';

/** Those that look at no other trial: then trials can run anywhere, in any order, with the same result. */
export const searchSamplers = ['random', 'grid', 'qmc'] as const;

function samplerOf({ sampler }: SearchConfig, space: SearchSpace, trials: number): Sampler {
  if (sampler === 'grid') return gridSampler(evenGrid(space, { trials }));
  return sampler === 'qmc' ? qmcSampler() : randomSampler();
}

const studyName = 'hyperparameter-search';

/** Asks a study for so many trials, or for all that its sampler knows. */
const asked = (study: Study<SearchSpace>, trials: number): Hyperparameters[] =>
  Array.from({ length: Math.min(trials, study.size ?? trials) }, () => study.ask().params);

/** The trials of the search itself, as a study of this seed suggests them. */
export function firstRound(config: SearchConfig, seed: number): Task[] {
  const space = spaceOf(config);
  const { trials } = config;
  const study = createStudy({ studyName, seed, space, sampler: samplerOf(config, space, trials), pruner: noPruner() });
  return roundOf('trial', asked(study, trials), { seed });
}

/**
 * The trials of the second round: the same study goes on in the ranges that its best trials span. None when no trial has
 * come to its end.
 */
export function narrowedRound(config: SearchConfig, seed: number, outputs: ReadonlyMap<string, Trial>): Task[] {
  const { narrowedTrials } = config;
  const study = searchStudy(config, seed, outputs);
  const space = narrowedSpace(study, config);
  if (space === undefined || narrowedTrials === 0) return [];
  const from = study.trials.length;
  const narrower = loadStudy({
    storage: study.storage,
    studyName,
    space,
    sampler: samplerOf(config, space, narrowedTrials),
    pruner: noPruner(),
  });
  return roundOf('narrowed', asked(narrower, narrowedTrials), { seed, from });
}

/** The ranges that the best trials of a study's first round span; undefined while none is complete. */
export function narrowedSpace(study: Study<SearchSpace>, { narrowTo }: SearchConfig): SearchSpace | undefined {
  const complete = study.trials.filter(({ state }) => state === 'complete').length;
  return complete === 0 ? undefined : study.narrow({ best: Math.min(narrowTo, complete) });
}

/**
 * A search as a study: the trials that `outputs` (by variant) holds, with the numbers that `downhill search start` gives
 * for the same seed. Those of `tasks` that have not ended wait, with their hyperparameters.
 */
export function searchStudy(
  config: SearchConfig,
  seed: number,
  outputs: ReadonlyMap<string, Trial>,
  tasks: readonly Pick<Task, 'variant' | 'given'>[] = [],
): Study<SearchSpace> {
  const distributions = spaceOf(config);
  const storage = memoryStorage();
  const study = createStudy({
    studyName,
    seed,
    storage,
    space: distributions,
    direction: 'maximize',
    sampler: samplerOf(config, distributions, config.trials),
    pruner: noPruner(),
  });
  const open = tasks.filter(({ variant }) => !outputs.has(variant));
  const rows = [
    ...[...outputs].map(([variant, trial]) => ({ number: numberOf(variant), template: templateOf(trial) })),
    ...open.map((task) => ({
      number: numberOf(task.variant),
      template: { state: 'waiting' as const, systemAttrs: { [fixedParamsKey]: { ...givenTo(task).params } } },
    })),
  ].sort((a, b) => a.number - b.number);
  for (const { template } of rows) storage.createTrial(study.id, { ...template });
  return study;

  function templateOf(trial: Trial) {
    const { lr, weightDecay, validation, diverged } = trial;
    const state: TrialState = diverged === undefined ? 'complete' : 'fail';
    return {
      state,
      ...(diverged === undefined ? { values: [scoreOf(trial)] } : {}),
      params: { lr, weightDecay },
      distributions,
      intermediateValues: new Map(validation.map((accuracy, i) => [i + 1, accuracy])),
      systemAttrs: diverged === undefined ? {} : { [failReasonKey]: diverged },
    };
  }
}
