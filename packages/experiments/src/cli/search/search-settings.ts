import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Json } from '../../study/frozen-trial.ts';
import type { ObjectiveSource } from '../../study/workers/objective-source.ts';

/** What a search was started with. Kept with its study, so that workers need to be told its name only. */
export interface SearchSettings {
  readonly objective: ObjectiveSource;
  readonly sampler: string;
  readonly pruner: string;
  /** How many there will be. */
  readonly trials: number;
  /** How many there were to be at first, when `resume` has asked for more: a grid stays as it was laid. */
  readonly firstTrials?: number;
  readonly trialTimeoutMs?: number | undefined;
}

/** The system attribute of the study that holds them. */
export const settingsKey = 'downhill:search';

/** With the module's place as seen from the journal: both can move together. */
export function encodeSettings({ objective, ...rest }: SearchSettings, storage: string): Json {
  const { module, options = {} } = objective;
  const place = module && relative(dirname(resolve(storage)), fileURLToPath(module));
  const all = { ...rest, objective: { ...(place === undefined ? {} : { module: place }), options } };
  return JSON.parse(JSON.stringify(all)) as Json;
}

export function decodeSettings(kept: Json, storage: string): SearchSettings {
  const { objective, ...rest } = kept as unknown as SearchSettings;
  return { ...rest, objective: { ...objective, ...moduleAt(objective.module, dirname(resolve(storage))) } };
}

/** The address of a module whose place is given from a folder. */
export const moduleAt = (place: string | undefined, folder: string): Pick<ObjectiveSource, 'module'> =>
  place === undefined ? {} : { module: pathToFileURL(resolve(folder, place)).href };
