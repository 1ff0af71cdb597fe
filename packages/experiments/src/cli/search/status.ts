import { trialStates } from '../../study/frozen-trial.ts';
import type { Study } from '../../study/study.ts';
import { printJson } from '../print-json.ts';
import { printTable } from '../print-table.ts';
import type { World } from '../world.ts';
import { describeBest, describeParams, describeStates } from './describe-search.ts';
import { openJournal, studyName, studyToLookAt } from './open-search.ts';
import { studyParser, type StudyFlags } from './search-options.ts';

/** `downhill search status` */
export function execute(args: readonly string[], world: World): Promise<number> {
  const flags = studyParser('status', 'How far the studies of a journal are, and who works on what.', world)
    .option('--json', 'one JSON document on standard output')
    .parse(args, { from: 'user' })
    .opts<StudyFlags & { readonly json?: true }>();
  const storage = openJournal(flags.storage);
  const names =
    flags.study === undefined
      ? storage.studies().map(({ name }) => name)
      : [studyName(storage, flags.storage, flags.study)];
  const studies = names.map((name) => studyToLookAt(storage, name));
  if (flags.json === true) printJson(studies.map(statusJson), world);
  else if (studies.length === 0) world.stdout.write(`${flags.storage} has no study yet\n`);
  else for (const study of studies) print(study, world);
  return Promise.resolve(0);
}

const statusJson = (study: Study) => ({
  study: study.name,
  directions: study.directions,
  states: Object.fromEntries(
    trialStates.map((state) => [state, study.trials.filter((trial) => trial.state === state).length]),
  ),
  running: study.trials
    .filter(({ state }) => state === 'running')
    .map(({ number, worker, takeovers, params, intermediateValues }) => ({
      number,
      worker,
      takeovers,
      params,
      reports: intermediateValues.size,
    })),
  best: study.bestTrials.slice(0, 1).map(({ number, values, params }) => ({ number, values, params })),
});

function print(study: Study, world: World): void {
  const { trials } = study;
  world.stdout.write(`${study.name}: ${trials.length} trials, ${describeStates(trials)}\n  ${describeBest(study)}\n`);
  const running = trials.filter(({ state }) => state === 'running');
  if (running.length === 0) return;
  printTable(
    [
      ['  trial', 'reports', 'worker', ''],
      ...running.map(({ number, intermediateValues, worker, params }) => [
        `  ${number}`,
        String(intermediateValues.size),
        worker ?? '',
        describeParams(params),
      ]),
    ],
    world,
  );
}
