import { Option } from 'commander';
import type { Experiment } from '../experiment.ts';
import type { Language } from '../text.ts';
import { type CommandLine, commandLine } from './command-line.ts';
import { type NamedRun, namedRuns } from './named-runs.ts';
import { languageOption } from './language-option.ts';
import { flagOf, flagsOf } from './option-flags.ts';
import { parseSeeds } from './parse-seeds.ts';
import { parseWorkers } from './parse-workers.ts';
import { UnknownFlag } from './unknown-flag.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** The options that every experiment has. Field names of schemas must differ from them. */
interface CommonOptions {
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
  readonly runs: readonly NamedRun[];
  readonly options: CommonOptions;
  /** The seeds that were asked for; undefined when each run takes its own, or the usual ones. */
  readonly seeds: readonly number[] | undefined;
  /** All flags as given, by field name; each experiment takes its own. */
  readonly flags: Readonly<Record<string, unknown>>;
}

/** The parser of `run` with the flags of these experiments. */
function parserFor(experiments: readonly Experiment[], language: Language, world: World): CommandLine {
  const parser = commandLine('downhill run', world)
    .usage(experiments.length === 1 ? `${experiments[0]!.id} [options]` : '<ids or files...> [options]')
    .description(
      experiments.length === 1
        ? experiments[0]!.summary[language]
        : 'Runs experiments over several seeds and judges their claims. "all" stands for every experiment; ' +
            "a file such as a record's config.json stands for the experiment in it, with its options and seeds.",
    )
    .argument('[names...]')
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
  const known = all.map(({ id }) => id);
  const parser = parserFor(all, 'en', world);
  try {
    parser.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof UnknownFlag)) throw error;
    const named = all.filter(({ id }) => args.includes(id));
    throw new UnknownFlag(error.flag, flagNames(parserFor(named, 'en', world)));
  }
  const runs = namedRuns(parser.args, all);
  const experiments = runs.map(({ experiment }) => experiment);
  const flags = parser.opts<CommonOptions & Record<string, unknown>>();
  if (flags.help) {
    parserFor(experiments.length === 1 ? experiments : [], flags.language, world).outputHelp();
    return undefined;
  }
  if (runs.length === 0) throw new UsageError(`run: which experiment? Known: ${[...known, 'all'].join(', ')}`);

  const own = new Set(experiments.flatMap(({ schema }) => Object.keys(schema)));
  for (const name of all.flatMap(({ schema }) => Object.keys(schema)))
    if (flags[name] !== undefined && !own.has(name))
      throw new UnknownFlag(flagOf(name), flagNames(parserFor(experiments, 'en', world)));
  return {
    runs,
    options: flags,
    seeds: parser.getOptionValueSource('seeds') === 'cli' ? flags.seeds : undefined,
    flags,
  };
}
