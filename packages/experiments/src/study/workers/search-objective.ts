import type { Rng } from '@downhill/tensor';
import type { ParamsOf, Space } from '../distribution.ts';
import type { Direction } from '../frozen-trial.ts';

/** How good a trial is after so many steps. */
export interface StageReport {
  readonly step: number;
  readonly value: number;
}

/** A piece of a trial: to be trained from one number of steps to another. */
export interface Stage<S extends Space = Space> {
  /** The trial's number. */
  readonly trial: number;
  readonly params: ParamsOf<S>;
  /** The study's. */
  readonly seed: number | string;
  /** Depends on the study's seed and the trial's number only: the same in every stage, on every worker. */
  readonly rng: Rng;
  /** How far it has been trained before; 0 at the beginning. */
  readonly from: number;
  readonly to: number;
  /** What the stage before has left. When it is lost, the trial has to be trained from its beginning. */
  readonly checkpoint?: Uint8Array;
}

/** What a stage comes to. */
export interface StageResult {
  /** How good the trial is after `to` steps. */
  readonly value: number;
  readonly checkpoint?: Uint8Array;
}

/**
 * What is searched for, in a form that can run on other threads, in other processes and on other machines: a module's
 * default export, named to `downhill search --objective`, or a function from options to one.
 *
 * The numbers of a stage must depend on the stage alone, never on time or place: a stage whose worker has died is run
 * again elsewhere. A stage with reports is a generator that yields them; a trial that is pruned, or aborted, is not
 * pulled any further.
 *
 * @example
 * const objective = defineObjective({
 *   space: { x: float({ low: -3, high: 3 }) },
 *   maxResource: 3,
 *   *run({ params: { x }, from, to }) {
 *     for (let step = from + 1; step < to; step++) yield { step, value: x ** 2 + 1 / step };
 *     return x ** 2 + 1 / to;
 *   },
 * });
 * objective.maxResource; // 3
 */
export interface SearchObjective<S extends Space = Space> {
  /** `minimize` unless given. */
  readonly direction?: Direction;
  readonly space: S;
  /** The steps of a whole trial (epochs, …); 1 unless given. */
  readonly maxResource?: number;
  /** Trains a stage: gives its value, or a generator that yields reports on the way and then returns it. */
  run(stage: Stage<S>): Running | number | StageResult | Promise<number | StageResult>;
}

/** A stage at work: yields its reports, returns its value. */
export type Running =
  | Generator<StageReport, number | StageResult, undefined>
  | AsyncGenerator<StageReport, number | StageResult, undefined>;

/** Gives an objective the types of its space; see {@link SearchObjective}. */
export const defineObjective = <const S extends Space>(objective: SearchObjective<S>): SearchObjective<S> => objective;
