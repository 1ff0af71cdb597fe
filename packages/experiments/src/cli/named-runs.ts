import type { Experiment } from '../experiment.ts';
import { unknownName } from '../nearest.ts';
import { readConfig, type SavedConfig } from '../records/read-config.ts';
import { UsageError } from './usage-error.ts';

/** An experiment that a command line names, by its id or by a file with a saved config. */
export interface NamedRun {
  readonly experiment: Experiment;
  readonly saved?: SavedConfig & { readonly path: string };
}

/** Whether an argument names a file rather than an experiment. */
const isFile = (name: string): boolean => /\.json$|[/\\]/.test(name);

function savedRun(path: string, all: readonly Experiment[]): NamedRun {
  let saved: SavedConfig;
  try {
    saved = readConfig(path);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
  const experiment = all.find(({ id }) => id === saved.experiment);
  const known = all.map(({ id }) => id);
  if (experiment === undefined) throw new UsageError(`${path}: ${unknownName('experiment', saved.experiment, known)}`);
  return { experiment, saved: { ...saved, path } };
}

/**
 * The runs that the arguments of `run` name: ids, `all`, and files.
 *
 * @throws UsageError for an unknown experiment, a file that holds no config, and an experiment that is named twice in
 * different ways.
 */
export function namedRuns(names: readonly string[], all: readonly Experiment[]): NamedRun[] {
  const known = all.map(({ id }) => id);
  const ids = [...new Set(names.flatMap((name) => (name === 'all' ? known : [name])))];
  const runs = ids.map((name): NamedRun => {
    if (isFile(name)) return savedRun(name, all);
    const experiment = all.find(({ id }) => id === name);
    if (experiment === undefined) throw new UsageError(unknownName('experiment', name, known));
    return { experiment };
  });
  const twice = runs.find(({ experiment }, i) => runs.findIndex((one) => one.experiment === experiment) < i);
  if (twice !== undefined)
    throw new UsageError(`run: ${twice.experiment.id} is named twice; give each of its configs a command of its own`);
  return runs;
}
