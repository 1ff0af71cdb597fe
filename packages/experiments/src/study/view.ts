import type { Direction, FrozenTrial } from './frozen-trial.ts';

/** What samplers and pruners may know of a study. */
export interface StudyView {
  readonly seed: number | string;
  readonly directions: readonly Direction[];
  /** In the order of their numbers, also those that wait or run. */
  readonly trials: readonly FrozenTrial[];
}
