import { Option } from 'commander';
import type { Experiment } from '../../experiment.ts';
import { unknownName } from '../../nearest.ts';
import type { Language } from '../../text.ts';
import { commandLine } from '../command-line.ts';
import { languageOption } from '../language-option.ts';
import { parseSeeds } from '../parse-seeds.ts';
import { parseWorkers } from '../parse-workers.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';
import { bookWork } from './book-work.ts';

type Mode = 'full' | 'quick' | 'book';

/** What a `reproduce` command line asks for. */
export interface ReproduceRequest {
  readonly experiments: readonly Experiment[];
  readonly mode: Mode;
  /** Whether nothing was left out by `--only`. */
  readonly whole: boolean;
  readonly seeds: readonly number[];
  readonly workers: number;
  readonly out: string;
  readonly fresh: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly language: Language;
}

interface Flags {
  readonly quick?: true;
  readonly book?: true;
  readonly seeds?: readonly number[];
  readonly only?: string;
  readonly workers: number;
  readonly out: string;
  readonly fresh?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly language: Language;
}

/** How many seeds are run unless the user says; as many as take about five minutes on two cores. */
const usualSeeds: Readonly<Record<Mode, number>> = { full: 3, quick: 2, book: 1 };

const DESCRIPTION =
  'Runs every experiment of the chapter and writes a report: a page with all figures, claims and numbers, the figures ' +
  'as SVG and PNG, the data as CSV and JSON. When it was interrupted, the same command goes on where it was.';

const parserFor = (world: World) =>
  commandLine('downhill reproduce', world)
    .usage('[options]')
    .description(DESCRIPTION)
    .option('--quick', 'small values: a minute or two instead of the figures of the book')
    .option('--book', "the book's work and nothing else: one seed, its iterations, evaluations and variants")
    .addOption(
      new Option(
        '--seeds <seeds>',
        `a count, or a list such as 3,8 (default: ${usualSeeds.full}, about five minutes on two cores; ` +
          `with --quick ${usualSeeds.quick}, with --book ${usualSeeds.book})`,
      ).argParser(parseSeeds),
    )
    .option('--only <ids>', 'some experiments, separated by commas')
    .option('--workers <count>', 'tasks at the same time', parseWorkers, world.cores)
    .addOption(
      new Option('--out <folder>', 'where the report is written, and gone on with').default('report', 'report'),
    )
    .option('--fresh', 'start over, whatever the folder holds of an earlier report')
    .option('--json', 'one JSON document on standard output')
    .option('--quiet', 'no progress')
    .addOption(languageOption())
    .option('-h, --help', 'show this')
    .helpOption(false);

/** The experiments that `--only` names, in the order of the chapter. */
function chosen(only: string | undefined, all: readonly Experiment[]): readonly Experiment[] {
  if (only === undefined) return all;
  const known = all.map(({ id }) => id);
  const ids = only
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  for (const id of ids)
    if (!known.includes(id)) throw new UsageError(`--only: ${unknownName('experiment', id, known)}`);
  if (ids.length === 0) throw new UsageError(`--only: which experiments? Known: ${[...known].sort().join(', ')}`);
  return all.filter(({ id }) => ids.includes(id));
}

/**
 * Reads the arguments of `reproduce`; undefined when help was asked for and has been printed.
 *
 * @throws UsageError that says what is wrong.
 */
export function parseReproduce(
  args: readonly string[],
  all: readonly Experiment[],
  world: World,
): ReproduceRequest | undefined {
  const parser = parserFor(world);
  const flags = parser.parse(args, { from: 'user' }).opts<Flags & { readonly help?: true }>();
  if (flags.help) {
    parser.outputHelp();
    return undefined;
  }
  const { quick, book, only, workers, out, language, fresh = false, json = false, quiet = false } = flags;
  if (quick && book) throw new UsageError('--quick and --book are two different runs; choose one of them');
  const mode = quick ? 'quick' : book ? 'book' : 'full';
  const named = chosen(only, all);
  const experiments = mode === 'book' ? named.filter(({ id }) => Object.hasOwn(bookWork, id)) : named;
  if (experiments.length === 0)
    throw new UsageError(`--book: the book has no script for ${named.map(({ id }) => id).join(', ')}`);
  const seeds = flags.seeds ?? parseSeeds(String(usualSeeds[mode]));
  if (mode === 'book' && seeds.length > 1) throw new UsageError('--book is the work of one seed; name one: --seeds 3,');
  return { experiments, mode, whole: only === undefined, seeds, workers, out, fresh, json, quiet, language };
}
