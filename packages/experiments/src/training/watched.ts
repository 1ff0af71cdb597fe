import type { TrainEvent } from './event.ts';

/** The number of an evaluation that a callback goes by. */
export interface Watched {
  /** Which samples; `test` by default. Give the validation set as the session's `test` to choose anything by it. */
  readonly set?: 'train' | 'test';
  /** `accuracy` by default: larger is better. For `loss` smaller is. */
  readonly metric?: 'accuracy' | 'loss';
}

/** That number, when the event is an evaluation of the set. */
export const watchedValue = (event: TrainEvent, { set, metric }: Required<Watched>): number | undefined =>
  event.type === 'evaluation' ? event[set]?.[metric] : undefined;

/** What a callback says that waited for evaluations in vain. */
export const neverEvaluated = (who: string, { set }: Required<Watched>): Error =>
  new Error(`${who}: the ${set} set was never evaluated; give the plan an evaluate schedule`);
