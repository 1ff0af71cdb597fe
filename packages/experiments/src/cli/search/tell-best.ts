import { printJson } from '../print-json.ts';
import { printTable } from '../print-table.ts';
import type { World } from '../world.ts';
import { rankedTrials } from '../../study/ranking.ts';
import type { FrozenTrial } from '../../study/frozen-trial.ts';
import type { Study } from '../../study/study.ts';
import { short } from './describe-search.ts';

/** The best trials, in the order in which they are shown. */
const bestTrials = (study: Study, top: number): readonly FrozenTrial[] =>
  study.directions.length > 1 ? study.bestTrials : rankedTrials(study.trials, study.directions[0]!).slice(0, top);

/** A trial as JSON, with what a reader wants to know. */
export const trialJson = ({
  number,
  state,
  values,
  params,
  datetimeStart,
  datetimeComplete,
  systemAttrs,
}: FrozenTrial) => ({
  number,
  state,
  values,
  params,
  started: datetimeStart,
  finished: datetimeComplete,
  ...(systemAttrs['fail_reason'] === undefined ? {} : { reason: systemAttrs['fail_reason'] }),
});

/** Prints a table of the best trials. */
export function printBest(study: Study, top: number, world: World): void {
  const best = bestTrials(study, top);
  const names = [...new Set(best.flatMap(({ params }) => Object.keys(params)))];
  printTable(
    [
      ['rank', 'trial', 'value', ...names],
      ...best.map(({ number, values, params }, i) => [
        String(i + 1),
        String(number),
        values!.map(short).join(', '),
        ...names.map((name) => short(params[name])),
      ]),
    ],
    world,
  );
}

export const printBestJson = (study: Study, top: number, world: World): void =>
  printJson(
    {
      study: study.name,
      directions: study.directions,
      seed: study.seed,
      trials: study.trials.length,
      best: bestTrials(study, top).map(trialJson),
    },
    world,
  );
