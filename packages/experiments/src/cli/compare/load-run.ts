import type { Experiment } from '../../experiment.ts';
import { readRecord, type SavedRun } from '../../records/read-record.ts';
import { resolveConfig } from '../../resolve-config.ts';
import { unknownName } from '../../nearest.ts';
import type { Result } from '../../runner/result.ts';
import { restoreResult } from '../../runner/restore-result.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The result of a recorded run, from its folder.
 *
 * @throws UsageError when the folder holds no record, an unfinished one, or one of an experiment or of options that are
 * not known here.
 */
export function loadRun(folder: string, experiments: readonly Experiment[]): Result {
  let saved: SavedRun;
  try {
    saved = readRecord(folder);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const experiment = experiments.find(({ id }) => id === saved.experiment);
  const known = experiments.map(({ id }) => id);
  if (experiment === undefined)
    throw new UsageError(`${folder}: ${unknownName('experiment', saved.experiment, known)}`);
  if (saved.status !== 'done')
    throw new UsageError(
      `${folder} is not finished (its result.json says "${saved.status}"); only finished runs can be compared`,
    );
  try {
    const config = resolveConfig(experiment, saved.config);
    const outputs = new Map(saved.outputs.map(({ task, output }) => [task, output]));
    return restoreResult(experiment, { config, seeds: saved.seeds, outputs });
  } catch (error) {
    throw new UsageError(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
