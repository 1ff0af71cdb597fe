import { Option } from 'commander';
import { basename, extname } from 'node:path';
import { hyperparameterSearch } from '../../chapter6/search/hyperparameter-search.ts';
import type { Schema } from '../../experiment.ts';
import { unknownName } from '../../nearest.ts';
import { commandLine, type CommandLine } from '../command-line.ts';
import { configOfFlags, flagOf, flagsOf } from '../option-flags.ts';
import { parseWorkers } from '../parse-workers.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { pruners, samplers } from './methods.ts';
import { moduleAt } from './search-settings.ts';
import type { ObjectiveSource } from '../../study/workers/objective-source.ts';

/** Where studies are kept unless `--storage` names another file. */
const defaultStorage = 'downhill-search.jsonl';

/** Those that say which study. */
export interface StudyFlags {
  readonly storage: string;
  readonly study?: string;
}

/** Those of the commands that work on a study. */
export interface WorkFlags extends StudyFlags {
  readonly workers: number;
  readonly timeout?: number;
  readonly trialTimeout?: number;
  readonly stale?: number;
  readonly objective?: string;
  readonly redis?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** Those of `search start`. */
export interface StartFlags extends WorkFlags {
  readonly trials: number;
  readonly sampler: string;
  readonly pruner: string;
  readonly seed: number;
  readonly option?: Readonly<Record<string, unknown>>;
}

const whole = (name: string, min: number) => (text: string) => {
  if (!/^\d{1,9}$/.test(text) || Number(text) < min)
    throw new UsageError(`${name} must be a whole number of ${min} or more, got "${text}"`);
  return Number(text);
};
const seconds = (name: string) => (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0 && value < Infinity))
    throw new UsageError(`${name} must be a number of seconds above 0, got "${text}"`);
  return value;
};
const redisUrl = (text: string) => {
  if (!/^rediss?:\/\/./.test(text))
    throw new UsageError(`--redis must be an address such as redis://host:6379, got "${text}"`);
  return text;
};
const oneOf = (name: string, what: string, known: readonly string[]) => (text: string) => {
  if (!known.includes(text)) throw new UsageError(`${name}: ${unknownName(what, text, known)}`);
  return text;
};

/** Collects `--option name=value`; a value that is JSON is taken as such, another one as text. */
function collect(text: string, before: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--option must be <name>=<value>, got "${text}"`);
  const value = text.slice(at + 1);
  try {
    return { ...before, [text.slice(0, at)]: JSON.parse(value) as unknown };
  } catch {
    return { ...before, [text.slice(0, at)]: value };
  }
}

/** The parser of `search <action>` with the flags that every action has. */
export const studyParser = (action: string, description: string, world: World): CommandLine =>
  commandLine(`downhill search ${action}`, world)
    .usage('[options]')
    .description(description)
    .option('--study <name>', 'which study; may be left out where there is only one')
    .option('--storage <file>', `the journal that holds it (Optuna's format)`, defaultStorage);

/** The parser of an action that works on a study. */
export const workParser = (action: string, description: string, world: World): CommandLine =>
  studyParser(action, description, world)
    .option('--workers <count>', 'trials at the same time, each in a thread', parseWorkers, world.cores)
    .option('--redis <url>', 'share the trials out over a Redis server, to workers on any machine', redisUrl)
    .option('--timeout <seconds>', 'begin no trial later than this', seconds('--timeout'))
    .option('--trial-timeout <seconds>', 'a trial that takes longer has failed', seconds('--trial-timeout'))
    .option('--stale <seconds>', 'a worker silent for so long is believed dead (default: 30)', seconds('--stale'))
    .option('--objective <file>', 'a module with the objective (default: the search of section 6.5)')
    .option('--json', 'one JSON document on standard output')
    .option('--quiet', 'no progress');

/** The options of the chapter's search that are its objective's; trials and what follows them are the study's. */
const objectiveSchema: Schema = Object.fromEntries(
  Object.entries(hyperparameterSearch.schema).filter(
    ([name]) => !['trials', 'sampler', 'narrowedTrials', 'narrowTo', 'touchTest'].includes(name),
  ),
);

export function startParser(world: World): CommandLine {
  const parser = workParser('start', 'Begins a search for hyperparameters and works on it until it is finished.', world)
    .option('--trials <count>', 'how many', whole('--trials', 1), 100)
    .addOption(
      new Option('--sampler <name>', `one of ${Object.keys(samplers).join(', ')}`)
        .default('random')
        .argParser(oneOf('--sampler', 'sampler', Object.keys(samplers))),
    )
    .addOption(
      new Option('--pruner <name>', `one of ${Object.keys(pruners).join(', ')}`)
        .default('none')
        .argParser(oneOf('--pruner', 'pruner', Object.keys(pruners))),
    )
    .option('--seed <number>', 'all random numbers come from it', whole('--seed', 0), 0)
    .option('--option <name=value>', 'an option for --objective; may come several times', collect);
  for (const option of flagsOf(objectiveSchema))
    parser.addOption(option.helpGroup('Options of the search of section 6.5 (range; default):'));
  return parser;
}

export const resumeParser = (world: World): CommandLine =>
  workParser('resume', 'Goes on with a search, and takes over the trials of workers that have died.', world).option(
    '--trials <count>',
    'so many in all, instead of the number it was started with',
    whole('--trials', 1),
  );

/** The objective that flags ask for; undefined when they name none. */
export function givenObjective(flags: Pick<StartFlags, 'objective'> & Partial<StartFlags>): ObjectiveSource {
  const { objective, option = {} } = flags;
  const config = configOfFlags(objectiveSchema, flags);
  if (objective === undefined) {
    const [name] = Object.keys(option);
    if (name !== undefined)
      throw new UsageError(`--option ${name}: is for --objective; options of the search of section 6.5 are flags`);
    return { options: config };
  }
  const [flag] = Object.keys(config);
  if (flag !== undefined)
    throw new UsageError(
      `search start: ${flagOf(flag)} is an option of the search of section 6.5; options of ${objective} are given as --option <name=value>`,
    );
  return { ...moduleAt(objective, '.'), options: option };
}

/** What a study is called unless `--study` says. */
export const usualName = (objective: string | undefined): string =>
  objective === undefined ? hyperparameterSearch.id : basename(objective, extname(objective));
