import { mnist } from '../../chapter6/mnist.ts';
import type { SearchConfig } from '../../chapter6/search/hyperparameter-search.ts';
import { spaceOf } from '../../chapter6/search/search-ranges.ts';
import { searchData, trainTrial } from '../../chapter6/search/trial.ts';
import { defineObjective, type StageReport, type StageResult } from './search-objective.ts';

/**
 * The chapter's search for learning rate and weight decay, section 6.5, as an objective: the validation accuracy after
 * so many epochs, counted as the book's script does. All trials of a study share the split of its seed.
 *
 * A later stage goes on from the checkpoint of the one before; without it, from the first epoch. Both give the same numbers.
 */
export const chapterObjective = (config: SearchConfig) =>
  defineObjective({
    direction: 'maximize',
    space: spaceOf(config),
    maxResource: config.epochs,
    async *run(stage): AsyncGenerator<StageReport, StageResult, undefined> {
      const { seed, to } = stage;
      const running = trainTrial(stage, searchData(await mnist(), config, seed), config);
      let value = NaN;
      for (;;) {
        const next = running.next();
        if (next.done !== true) {
          value = next.value.validation;
          if (next.value.epoch < to) yield { step: next.value.epoch, value };
          continue;
        }
        const end = next.value;
        if (end.diverged !== undefined) throw new Error(end.diverged);
        return to === config.epochs ? { value } : { value, checkpoint: end.checkpoint() };
      }
    },
  });
