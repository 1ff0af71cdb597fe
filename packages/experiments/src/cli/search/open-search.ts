import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../records/make-folder.ts';
import { isWritingError, reasonOf } from '../../records/writing-error.ts';
import { createStudy, loadStudy } from '../../study/create-study.ts';
import { journalFile } from '../../study/journal/journal-file.ts';
import { noPruner } from '../../study/pruners/no-pruner.ts';
import { randomSampler } from '../../study/samplers/random-sampler.ts';
import { seedKey, type Storage } from '../../study/storage.ts';
import { StudyContext } from '../../study/study-context.ts';
import { Study } from '../../study/study.ts';
import { loadObjective, type ObjectiveSource } from '../../study/workers/objective-source.ts';
import type { SearchObjective } from '../../study/workers/search-objective.ts';
import { unknownName } from '../../nearest.ts';
import { UsageError } from '../usage-error.ts';
import { pruners, samplers } from './methods.ts';
import { decodeSettings, encodeSettings, settingsKey, type SearchSettings } from './search-settings.ts';

/** A lock is held for milliseconds; one that stands for so long was left by a process that was killed. */
const LOCK_GRACE_MS = 10_000;

/** A study with all that is needed to work on it. */
export interface OpenSearch {
  readonly study: Study;
  readonly settings: SearchSettings;
  readonly objective: SearchObjective;
}

async function objectiveOf(source: ObjectiveSource): Promise<SearchObjective> {
  const file = source.module === undefined ? undefined : fileURLToPath(source.module);
  if (file !== undefined && !existsSync(file)) throw new UsageError(`--objective: there is no file ${file}`);
  try {
    return await loadObjective(source);
  } catch (error) {
    const { message } = error as Error;
    if (file === undefined) throw new UsageError(`search: ${message}`);
    throw new UsageError(`--objective: ${error instanceof RangeError ? message : `${file}: ${String(error)}`}`);
  }
}

/** Does what needs the journal's file; that it cannot be used is for the user to change. */
function withJournal<T>(path: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (isWritingError(error))
      throw new UsageError(`--storage: cannot use ${path}: ${reasonOf(error)}; choose another file`);
    if (error instanceof Error && error.message.startsWith(`journal ${path}: `))
      throw new UsageError(`--storage: ${error.message}`);
    throw error;
  }
}

/** The journal in a file. Its studies are read once, so that a file of another kind is found out. */
const journalAt = (path: string): Storage =>
  withJournal(path, () => {
    const storage = journalFile(path, { lockGraceMs: LOCK_GRACE_MS });
    storage.studies();
    return storage;
  });

function methodsOf(settings: SearchSettings, { space, maxResource = 1 }: SearchObjective) {
  const purpose = { space, maxResource, trials: settings.firstTrials ?? settings.trials };
  return { sampler: samplers[settings.sampler]!(purpose), pruner: pruners[settings.pruner]!(purpose), space };
}

/**
 * Begins a study in a journal, with all its trials waiting.
 *
 * @throws UsageError when there is one of this name.
 */
export async function createSearch(
  path: string,
  { name, seed, settings }: { readonly name: string; readonly seed: number; readonly settings: SearchSettings },
): Promise<OpenSearch> {
  const objective = await objectiveOf(settings.objective);
  const methods = methodsOf(settings, objective);
  withJournal(dirname(path), () => makeFolder(dirname(path)));
  const storage = journalAt(path);
  if (storage.studies().some((study) => study.name === name))
    throw new UsageError(
      `search start: ${path} has a study "${name}"; "downhill search resume --study ${name}" goes on with it, --study names another`,
    );
  return withJournal(path, () => {
    const study = createStudy({
      storage,
      studyName: name,
      direction: objective.direction ?? 'minimize',
      seed,
      ...methods,
    });
    changeSettings(study, path, settings);
    enqueueUpTo(study, settings.trials);
    return { study, settings, objective };
  });
}

/** Makes trials wait until there are so many in all. */
export function enqueueUpTo(study: Study, trials: number): void {
  for (let n = study.trials.length; n < trials; n++) study.enqueueTrial();
}

/** The studies of a journal, which must exist. */
export function openJournal(path: string): Storage {
  if (!existsSync(path))
    throw new UsageError(`--storage: there is no journal ${path}; "downhill search start" makes one`);
  return journalAt(path);
}

/** The name that is meant: the one given, or that of the only study. */
export function studyName(storage: Storage, path: string, given: string | undefined): string {
  const names = storage.studies().map(({ name }) => name);
  if (given !== undefined) {
    if (!names.includes(given)) throw new UsageError(`--study: ${unknownName('study', given, names)}`);
    return given;
  }
  if (names.length === 1) return names[0]!;
  throw new UsageError(
    `--study: ${path} has ${names.length === 0 ? 'no study' : `several studies; which one? Known: ${names.join(', ')}`}`,
  );
}

/** A study to look at. Its trials may be anybody's, Optuna's as well. */
export function openStudy(path: string, given: string | undefined): Study {
  const storage = openJournal(path);
  return studyToLookAt(storage, studyName(storage, path, given));
}

/** A study that is not written to: `loadStudy` would give a seed to one that somebody is just creating. */
export function studyToLookAt(storage: Storage, name: string): Study {
  const { id, directions, systemAttrs } = storage.studies().find((study) => study.name === name)!;
  const seed = (systemAttrs[seedKey] ?? 0) as number | string;
  return new Study(
    new StudyContext({ storage, id, name, directions, seed, sampler: randomSampler(), pruner: noPruner() }),
    undefined,
  );
}

/**
 * A study to work on, as it was started.
 *
 * @throws UsageError when it was not started by `downhill search`.
 */
export async function openSearch(
  path: string,
  given: string | undefined,
  /** Where the objective's module is here, if elsewhere. */
  module: Pick<ObjectiveSource, 'module'> = {},
): Promise<OpenSearch> {
  const storage = openJournal(path);
  const name = studyName(storage, path, given);
  const { systemAttrs } = storage.studies().find((study) => study.name === name)!;
  const kept = systemAttrs[settingsKey];
  if (kept === undefined)
    throw new UsageError(
      `--study: "${name}" was not started by "downhill search start", so its objective is not known`,
    );
  const decoded = decodeSettings(kept, path);
  const settings = { ...decoded, objective: { ...decoded.objective, ...module } };
  const objective = await objectiveOf(settings.objective);
  return { study: loadStudy({ storage, studyName: name, ...methodsOf(settings, objective) }), settings, objective };
}

/** Keeps other settings with a study. */
export const changeSettings = (study: Study, path: string, settings: SearchSettings): void =>
  study.storage.setStudySystemAttr(study.id, settingsKey, encodeSettings(settings, path));
