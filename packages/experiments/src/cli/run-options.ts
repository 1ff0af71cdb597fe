import { Option } from 'commander';
import type { Experiment } from '../experiment.ts';
import type { Language } from '../text.ts';
import { unknownName } from '../nearest.ts';
import { type CommandLine, commandLine } from './command-line.ts';
import { languageOption } from './language-option.ts';
import { flagOf, flagsOf } from './option-flags.ts';
import { parseSeeds } from './parse-seeds.ts';
import { UnknownFlag } from './unknown-flag.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The options that every experiment has. Field names of schemas must differ from them. */
export interface CommonOptions {
  readonly seeds: readonly number[];
  readonly workers: number;
  readonly out?: string;
  readonly quick?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly language: Language;
  readonly help?: true;
}

/** What a `run` command line asks for. */
export interface RunRequest {
  readonly experiments: readonly Experiment[];
  readonly options: CommonOptions;
  /** All flags as given, by field name; each experiment takes its own. */
  readonly flags: Readonly<Record<string, unknown>>;
}

const parseWorkers = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`--workers must be a whole number from 0 to 9999, got "${text}"`);
  return Number(text);
};

/** The parser of `run` with the flags of these experiments. */
function parserFor(experiments: readonly Experiment[], language: Language, world: World): CommandLine {
  const parser = commandLine('downhill run', world)
    .usage(experiments.length === 1 ? `${experiments[0]!.id} [options]` : '<ids...> [options]')
    .description(
      experiments.length === 1
        ? experiments[0]!.summary[language]
        : 'Runs experiments over several seeds and judges their claims. "all" stands for every experiment.',
    )
    .argument('[ids...]')
    .helpOption(false)
    .addOption(
      new Option('--seeds <seeds>', 'a count, or a list such as 3,8')
        .argParser(parseSeeds)
        .default(parseSeeds('5'), '5'),
    )
    .option('--workers <count>', 'tasks at the same time', parseWorkers, world.cores)
    .option('--out <folder>', 'a new folder for the record (default: runs/<id>-<time>)')
    .option('--quick', 'the small values of each experiment: seconds instead of minutes')
    .option('--json', 'one JSON document on standard output')
    .option('--quiet', 'no progress')
    .addOption(languageOption())
    .option('-h, --help', 'show this');
  const taken = new Set<string>();
  for (const { schema } of experiments)
    for (const option of flagsOf(schema, language)) {
      if (taken.has(option.long!)) continue;
      taken.add(option.long!);
      parser.addOption(option.helpGroup('Options of the experiment (range or choices; default):'));
    }
  return parser;
}

const flagNames = (parser: CommandLine): string[] => parser.options.map((option) => option.long!);

/**
 * Reads the arguments of `run`; undefined when help was asked for and has been printed.
 *
 * @throws UsageError for an unknown experiment, a flag that none of the named experiments has, or a malformed value.
 */
export function parseRun(args: readonly string[], all: readonly Experiment[], world: World): RunRequest | undefined {
  const known = new Map(all.map((experiment) => [experiment.id, experiment]));
  const parser = parserFor(all, 'en', world);
  try {
    parser.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof UnknownFlag)) throw error;
    const named = all.filter(({ id }) => args.includes(id));
    throw new UnknownFlag(error.flag, flagNames(parserFor(named, 'en', world)));
  }
  const ids = [...new Set(parser.args.flatMap((id) => (id === 'all' ? [...known.keys()] : [id])))];
  for (const id of ids) if (!known.has(id)) throw new UsageError(unknownName('experiment', id, [...known.keys()]));
  const experiments = ids.map((id) => known.get(id)!);
  const flags = parser.opts<CommonOptions & Record<string, unknown>>();
  if (flags.help) {
    parserFor(experiments.length === 1 ? experiments : [], flags.language, world).outputHelp();
    return undefined;
  }
  if (ids.length === 0) throw new UsageError(`run: which experiment? Known: ${[...known.keys(), 'all'].join(', ')}`);

  const own = new Set(experiments.flatMap(({ schema }) => Object.keys(schema)));
  for (const name of all.flatMap(({ schema }) => Object.keys(schema)))
    if (flags[name] !== undefined && !own.has(name))
      throw new UnknownFlag(flagOf(name), flagNames(parserFor(experiments, 'en', world)));
  return { experiments, options: flags, flags };
}
