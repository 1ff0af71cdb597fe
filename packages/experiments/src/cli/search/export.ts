import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../records/make-folder.ts';
import { renderStudyReport } from '../../study-report/render-study-report.ts';
import type { ParamValue } from '../../study/distribution.ts';
import type { FrozenTrial } from '../../study/frozen-trial.ts';
import type { Language } from '../../text.ts';
import { languageOption } from '../language-option.ts';
import { freeFolder } from '../run-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { openStudy } from './open-search.ts';
import { studyParser, type StudyFlags } from './search-options.ts';
import { trialJson } from './tell-best.ts';

/** `downhill search export` */
export function execute(args: readonly string[], world: World): Promise<number> {
  const flags = studyParser('export', 'Writes a study as trials.csv, study.json and the page report.html.', world)
    .option('--out <folder>', 'a new folder (default: <study>-export)')
    .addOption(languageOption())
    .parse(args, { from: 'user' })
    .opts<StudyFlags & { readonly out?: string; readonly language: Language }>();
  const study = openStudy(flags.storage, flags.study);
  const { name, seed, trials, directions } = study;
  const [direction, ...others] = directions;
  if (others.length > 0)
    throw new UsageError(
      `search export: "${name}" has ${directions.length} directions; pages are for studies with one`,
    );
  const folder = freeFolder(flags.out, `${name.replaceAll(/[^\w.-]/g, '-')}-export`);
  makeFolder(folder);
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('trials.csv', trialsCsv(trials));
  const all = trials.map((trial) => ({ ...trialJson(trial), reports: [...trial.intermediateValues] }));
  write('study.json', `${JSON.stringify({ study: name, directions, seed, trials: all }, null, 2)}\n`);
  write('report.html', renderStudyReport({ name, direction: direction!, seed, trials }, flags.language));
  world.stdout.write(`Written to ${folder}: report.html, trials.csv, study.json\n`);
  return Promise.resolve(0);
}

/** A row for each trial, with a column for each hyperparameter. */
function trialsCsv(trials: readonly FrozenTrial[]): string {
  const names = [...new Set(trials.flatMap(({ params }) => Object.keys(params)))];
  const cell = (value: ParamValue | undefined): string => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rows = trials.map(({ number, state, values, params, datetimeStart, datetimeComplete }) => [
    number,
    state,
    values?.[0],
    ...names.map((name) => params[name]),
    datetimeStart,
    datetimeComplete,
  ]);
  const head = ['number', 'state', 'value', ...names, 'started', 'finished'];
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}
