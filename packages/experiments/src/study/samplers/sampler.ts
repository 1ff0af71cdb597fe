import type { Rng } from '@downhill/tensor';
import type { Distribution, ParamValue } from '../distribution.ts';
import type { StudyView } from '../view.ts';

/** A value that a trial asks for. */
export interface SampleRequest {
  readonly name: string;
  readonly distribution: Distribution;
  /** How many parameters the trial had asked for before: 0 for the first. */
  readonly index: number;
  /** The trial's number. */
  readonly number: number;
  /** Depends on the study's seed, the trial's number and the parameter's name only. */
  readonly rng: Rng;
  /** Depends on the study's seed only: for what all trials of a study have in common. */
  readonly common: Rng;
  /** Reads the storage; a sampler that does not call it gives the same values for any number of workers. */
  study(): StudyView;
}

/**
 * Chooses the hyperparameters of trials.
 *
 * What it returns may depend on nothing but the request. One that keeps no state can be used by several studies.
 */
export interface Sampler {
  readonly name: string;
  /** The value of one hyperparameter of one trial, from its distribution. */
  sample(request: SampleRequest): ParamValue;
  /** How many trials there are to try; nothing for a sampler that never ends. */
  readonly size?: number;
}
