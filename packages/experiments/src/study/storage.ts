import type { Distribution, ParamValue } from './distribution.ts';
import type { Attributes, Direction, FrozenStudy, FrozenTrial, Json, TrialState } from './frozen-trial.ts';

/** What a new trial begins with. */
export interface TrialTemplate {
  readonly state?: TrialState;
  readonly values?: readonly number[];
  readonly params?: Readonly<Record<string, ParamValue>>;
  readonly distributions?: Readonly<Record<string, Distribution>>;
  readonly intermediateValues?: ReadonlyMap<number, number>;
  readonly userAttrs?: Attributes;
  readonly systemAttrs?: Attributes;
}

/**
 * Where studies are kept. Every call is done when it returns: written where others can read it, and everything they
 * have written is seen. Nothing is ever changed in place: what is stored is a list of operations, and what is asked for
 * is what they come to. Ids of studies and trials are whole numbers; what is returned never changes.
 *
 * A trial belongs to the worker that made it run. Writing to a trial that is finished, or that another worker has taken
 * over, is refused with an Error that says so.
 */
export interface Storage {
  /** The name under which this object writes; no two that write at the same time have the same. */
  readonly worker: string;

  /**
   * A new study, at once with what belongs to it, so that nobody sees it without.
   *
   * @throws RangeError when there is a study of this name.
   */
  createStudy(name: string, directions: readonly Direction[], systemAttrs?: Readonly<Record<string, Json>>): number;
  /** Removes a study and its trials for everybody. */
  deleteStudy(study: number): void;
  /** All studies, in the order in which they were created. */
  studies(): readonly FrozenStudy[];
  /** The study of an id, as it is now. RangeError when there is none. */
  study(id: number): FrozenStudy;
  /** Sets an attribute of a study for the user; a value that is there is replaced. */
  setStudyUserAttr(study: number, key: string, value: Json): void;
  /** Sets an attribute of a study for the program; a value that is there is replaced. */
  setStudySystemAttr(study: number, key: string, value: Json): void;

  /** Adds a trial, running and owned by this worker unless the template says otherwise, and gives its id. */
  createTrial(study: number, template?: TrialTemplate): number;
  /** All trials of a study, in the order of their numbers. */
  trials(study: number): readonly FrozenTrial[];
  /** The trial of an id, as it is now. RangeError when there is none. */
  trial(id: number): FrozenTrial;
  /** The trials of a study that wait, by id, the first one first. */
  waitingTrials(study: number): readonly number[];
  /** Sets a hyperparameter of a running trial. RangeError when an earlier trial had another kind, scale or choices. */
  setTrialParam(trial: number, name: string, value: ParamValue, distribution: Distribution): void;
  /** Records what a running trial has reported at a step; a later report at the same step replaces it. */
  setTrialIntermediateValue(trial: number, step: number, value: number): void;
  /** Sets an attribute of a running trial for the user; a value that is there is replaced. */
  setTrialUserAttr(trial: number, key: string, value: Json): void;
  /** Sets an attribute of a running trial for the program; a value that is there is replaced. */
  setTrialSystemAttr(trial: number, key: string, value: Json): void;
  /**
   * Shows a trial and all trials of its study as they are, and writes what `decide` returns as system attributes before
   * anybody writes anything else: what was decided can be decided again from what stands before it.
   */
  annotateTrial(trial: number, decide: (trial: FrozenTrial, trials: readonly FrozenTrial[]) => Attributes): void;
  /** Ends a running trial. */
  finishTrial(trial: number, state: 'complete' | 'pruned' | 'fail', values?: readonly number[]): void;

  /** Makes a waiting trial run for this worker; false when somebody else was faster. */
  claimTrial(trial: number): boolean;
  /** Says that this worker is still at work on a trial: writes the time as its system attribute `downhill:heartbeat`. */
  heartbeat(trial: number): void;
  /**
   * Takes a running trial over from `from`, whom the caller believes dead; false when it is finished by now or somebody
   * else's. Its number, parameters and reports stay, so that it goes on where it was.
   */
  takeOverTrial(trial: number, from: string): boolean;
}

/** System attributes that this package writes and Optuna carries along. */
export const heartbeatKey = 'downhill:heartbeat';
export const takeoverKey = 'downhill:worker';
export const seedKey = 'downhill:seed';
/** Why a trial failed. */
export const failReasonKey = 'fail_reason';
/** Parameters of an enqueued trial; Optuna's own key. */
export const fixedParamsKey = 'fixed_params';
