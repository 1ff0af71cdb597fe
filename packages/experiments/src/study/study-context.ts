import type { Rng } from '@downhill/tensor';
import type { Direction } from './frozen-trial.ts';
import type { Pruner } from './pruners/pruner.ts';
import type { Sampler } from './samplers/sampler.ts';
import type { Storage } from './storage.ts';
import { studyRng, trialRng } from './trial-rng.ts';
import type { StudyView } from './view.ts';

/** What the trials of a study share. */
export class StudyContext {
  readonly storage: Storage;
  /** The study's id in the storage. */
  readonly id: number;
  readonly name: string;
  readonly directions: readonly Direction[];
  readonly seed: number | string;
  readonly sampler: Sampler;
  readonly pruner: Pruner;
  readonly common: Rng;

  constructor(parts: Omit<StudyContext, 'common' | 'rngOf' | 'view'>) {
    this.storage = parts.storage;
    this.id = parts.id;
    this.name = parts.name;
    this.directions = parts.directions;
    this.seed = parts.seed;
    this.sampler = parts.sampler;
    this.pruner = parts.pruner;
    this.common = studyRng(parts.seed);
  }

  /** Random numbers that depend on the seed and a trial's number only. */
  rngOf(trial: number): Rng {
    return trialRng(this.seed, trial);
  }

  view(): StudyView {
    const { seed, directions } = this;
    return { seed, directions, trials: this.storage.trials(this.id) };
  }
}
