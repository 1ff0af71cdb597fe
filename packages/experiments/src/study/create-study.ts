import type { Space } from './distribution.ts';
import type { Direction } from './frozen-trial.ts';
import { memoryStorage } from './memory-storage.ts';
import { medianPruner } from './pruners/median-pruner.ts';
import type { Pruner } from './pruners/pruner.ts';
import type { Sampler } from './samplers/sampler.ts';
import { tpeSampler } from './samplers/tpe-sampler.ts';
import { seedKey, type Storage } from './storage.ts';
import { StudyContext } from './study-context.ts';
import { Study } from './study.ts';

/** Options of {@link createStudy}. */
export interface StudyOptions<S extends Space = Space> {
  /** `no-name-0`, `no-name-1`, … unless given. */
  readonly studyName?: string;
  readonly direction?: Direction;
  /** Several, for objectives that give several values. */
  readonly directions?: readonly Direction[];
  readonly sampler?: Sampler;
  readonly pruner?: Pruner;
  readonly storage?: Storage;
  /** All random numbers of the study come from it. */
  readonly seed?: number | string;
  /** Goes on with a study of this name, if there is one. */
  readonly loadIfExists?: boolean;
  /** When given, every trial begins with these hyperparameters suggested, and `trial.params` has their types. */
  readonly space?: S;
}

/**
 * Begins a search for good hyperparameters, in the words of Optuna.
 *
 * Conventions: Optuna's defaults (minimize, TPE, median pruner, in memory), except that the seed is 0 and not chance. The
 * seed is kept with the study; going on with a study means going on with its seed.
 *
 * @throws RangeError when the storage has a study of this name (unless `loadIfExists`), when it has other directions, or
 * another seed than the one asked for.
 *
 * @example
 * const study = createStudy({
 *   direction: 'maximize',
 *   sampler: randomSampler(),
 *   seed: 1,
 *   space: { x: float({ low: -3, high: 3 }), shape: categorical(['round', 'flat']) },
 * });
 * await study.optimize(({ params: { x, shape } }) => (shape === 'round' ? 1 : 0) - x ** 2, { trials: 50 });
 * study.bestParams.shape; // 'round'
 * study.bestTrial.number; // 20
 */
export function createStudy<const S extends Space = Space>({
  studyName,
  direction = 'minimize',
  directions = [direction],
  sampler = tpeSampler(),
  pruner = medianPruner(),
  storage = memoryStorage(),
  seed,
  loadIfExists = false,
  space,
}: StudyOptions<S> = {}): Study<S> {
  if (directions.length === 0) throw new RangeError('createStudy: directions must have at least one element');
  const name = studyName ?? freeName(storage);
  const found = storage.studies().find((study) => study.name === name);
  if (found === undefined || !loadIfExists) {
    const id = storage.createStudy(name, directions, { [seedKey]: seed ?? 0 });
    const context = new StudyContext({ storage, id, name, directions, seed: seed ?? 0, sampler, pruner });
    return new Study(context, space);
  }
  if (found.directions.join() !== directions.join())
    throw new RangeError(
      `createStudy: the study "${name}" goes to ${found.directions.join(', ')}, asked for ${directions.join(', ')}`,
    );
  // A study that Optuna has begun has no seed yet.
  if (!(seedKey in found.systemAttrs)) storage.setStudySystemAttr(found.id, seedKey, seed ?? 0);
  const kept = (found.systemAttrs[seedKey] ?? seed ?? 0) as number | string;
  if (seed !== undefined && seed !== kept)
    throw new RangeError(`createStudy: the study "${name}" has seed ${kept}, asked for ${seed}`);
  return new Study(new StudyContext({ storage, id: found.id, name, directions, seed: kept, sampler, pruner }), space);
}

/**
 * A study that exists, to go on with or to look at. Sampler and pruner are code and not kept: give the same ones again.
 *
 * @throws RangeError when the storage has no study of this name.
 */
export function loadStudy<const S extends Space = Space>(
  options: Omit<StudyOptions<S>, 'direction' | 'directions' | 'loadIfExists'> & {
    readonly storage: Storage;
    readonly studyName: string;
  },
): Study<S> {
  const { storage, studyName } = options;
  const known = storage.studies();
  const found = known.find(({ name }) => name === studyName);
  if (found === undefined)
    throw new RangeError(
      `loadStudy: there is no study "${studyName}"; known: ${known.map(({ name }) => name).join(', ') || 'none'}`,
    );
  return createStudy({ ...options, directions: found.directions, loadIfExists: true });
}

function freeName(storage: Storage): string {
  const taken = new Set(storage.studies().map(({ name }) => name));
  let i = 0;
  while (taken.has(`no-name-${i}`)) i++;
  return `no-name-${i}`;
}
