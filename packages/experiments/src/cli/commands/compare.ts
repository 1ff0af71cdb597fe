import { join } from 'node:path';
import { compareResults, type Comparison } from '../../compare/compare-results.ts';
import type { Experiment } from '../../experiment.ts';
import { experiments } from '../../index-node.ts';
import type { Language } from '../../text.ts';
import { formatComparison } from '../compare/format-comparison.ts';
import { loadRun } from '../compare/load-run.ts';
import { runNames } from '../compare/run-names.ts';
import { writeComparison } from '../compare/write-comparison.ts';
import { commandLine } from '../command-line.ts';
import { languageOption } from '../language-option.ts';
import { styleFor } from '../outcome.ts';
import { printJson } from '../print-json.ts';
import { freeFolder } from '../run-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

interface Flags {
  readonly out?: string;
  readonly json?: true;
  readonly language: Language;
}

/** `downhill compare <runA> <runB>`: two recorded runs of one experiment, drawn together and side by side. */
export function execute(
  args: readonly string[],
  world: World,
  known: readonly Experiment[] = experiments,
): Promise<number> {
  const parser = commandLine('downhill compare', world)
    .usage('<run A> <run B> [options]')
    .description('Draws two recorded runs of one experiment together, and lists what differs.')
    .argument('[runs...]')
    .option('--out <folder>', 'a new folder for the figures (default: compare/<A>-<B>)')
    .option('--json', 'one JSON document on standard output')
    .addOption(languageOption())
    .parse(args, { from: 'user' });
  const { out, json, language } = parser.opts<Flags>();
  const [a, b, ...more] = parser.args;
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError(
      `compare needs two folders, each with the record of a run, got ${parser.args.length === 0 ? 'none' : parser.args.join(', ')}`,
    );
  const names = runNames(a, b);
  const [first, second] = [loadRun(a, known), loadRun(b, known)];
  let comparison: Comparison;
  try {
    comparison = compareResults(first, second, names);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
  const folder = freeFolder(out, join('compare', names.map((name) => name.replaceAll('/', '-')).join('-')));
  writeComparison(folder, comparison);
  if (json) {
    const { figures, ...rest } = comparison;
    printJson({ ...rest, folder, figures: figures.map(({ id }) => id) }, world);
    return Promise.resolve(0);
  }
  const { title } = known.find(({ id }) => id === comparison.experiment)!;
  world.stdout.write(formatComparison(comparison, title[language], styleFor(language, world)));
  const drawn = comparison.figures.map(({ id }) => `${id}.svg`).join(', ');
  world.stdout.write(`\nWritten to ${folder}${drawn === '' ? '' : `: ${drawn}`}\n`);
  return Promise.resolve(0);
}
