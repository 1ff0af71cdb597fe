import { requireCompatible, type Distribution, type ParamValue } from '../distribution.ts';
import { encodeDistribution, toInternal } from '../distribution-json.ts';
import {
  isFinished,
  trialStates,
  type Attributes,
  type Direction,
  type FrozenTrial,
  type Json,
} from '../frozen-trial.ts';
import { localTime } from '../local-time.ts';
import { heartbeatKey, takeoverKey, type Storage, type TrialTemplate } from '../storage.ts';
import { opCodes, type Journal, type Unsigned } from './operation.ts';
import { Replay } from './replay.ts';

/**
 * Studies kept as a list of operations, Optuna's `JournalStorage`: what is asked for is what the list comes to.
 *
 * Unlike Optuna's it looks at what others have written and appends in one go, while it holds the lock, so nobody's
 * operation is lost silently to somebody faster.
 */
export class JournalStorage implements Storage {
  readonly worker: string;
  readonly #journal: Journal;
  readonly #now: () => Date;
  readonly #replay = new Replay();

  constructor(journal: Journal, { worker, now }: { readonly worker: string; now(): Date }) {
    this.#journal = journal;
    this.worker = worker;
    this.#now = now;
  }

  createStudy(
    name: string,
    directions: readonly Direction[],
    systemAttrs: Readonly<Record<string, Json>> = {},
  ): number {
    this.#write((replay) => {
      if (replay.studies.some((study) => study.name === name))
        throw new RangeError(
          `createStudy: there is a study "${name}" already; take another name, or go on with it by loadIfExists`,
        );
      const codes = directions.map((direction) => (direction === 'minimize' ? 1 : 2));
      const id = replay.nextStudy;
      return [
        { op_code: opCodes.createStudy, study_name: name, directions: codes },
        ...Object.entries(systemAttrs).map(([key, value]) => ({
          op_code: opCodes.setStudySystemAttr,
          study_id: id,
          system_attr: { [key]: value },
        })),
      ];
    });
    return this.#replay.studies.find((study) => study.name === name)!.id;
  }

  deleteStudy(study: number): void {
    this.#write((replay) => ({ op_code: opCodes.deleteStudy, study_id: replay.study(study).id }));
  }

  studies() {
    return this.#current().studies;
  }

  study(id: number) {
    return this.#current().study(id);
  }

  setStudyUserAttr(study: number, key: string, value: Json): void {
    this.#write((replay) => ({
      op_code: opCodes.setStudyUserAttr,
      study_id: replay.study(study).id,
      user_attr: { [key]: value },
    }));
  }

  setStudySystemAttr(study: number, key: string, value: Json): void {
    this.#write((replay) => ({
      op_code: opCodes.setStudySystemAttr,
      study_id: replay.study(study).id,
      system_attr: { [key]: value },
    }));
  }

  createTrial(study: number, template: TrialTemplate = {}): number {
    const { state = 'running', values, params = {}, distributions = {}, intermediateValues } = template;
    const now = localTime(this.#now());
    let id = NaN;
    this.#write((replay) => {
      id = replay.trialCount;
      const plain = {
        op_code: opCodes.createTrial,
        study_id: replay.study(study).id,
        datetime_start: state === 'waiting' ? null : now,
      };
      if (Object.keys(template).length === 0) return plain;
      return {
        ...plain,
        state: trialStates.indexOf(state),
        value: values?.length === 1 ? values[0]! : null,
        values: values !== undefined && values.length > 1 ? values : null,
        ...(isFinished(state) ? { datetime_complete: now } : {}),
        distributions: mapValues(distributions, encodeDistribution),
        params: mapValues(params, (value, name) => toInternal(distributions[name]!, value)),
        user_attrs: template.userAttrs ?? {},
        system_attrs: template.systemAttrs ?? {},
        intermediate_values: Object.fromEntries(intermediateValues ?? []),
      };
    });
    return id;
  }

  trials(study: number) {
    return this.#current().trials(study);
  }

  trial(id: number) {
    return this.#current().trial(id);
  }

  waitingTrials(study: number) {
    return this.#current().waiting(study);
  }

  setTrialParam(trial: number, name: string, value: ParamValue, distribution: Distribution): void {
    this.#change(trial, (replay) => {
      const first = replay.distributionOf(trial, name);
      if (first !== undefined) requireCompatible(name, first, distribution);
      return {
        op_code: opCodes.setTrialParam,
        trial_id: trial,
        param_name: name,
        param_value_internal: toInternal(distribution, value),
        distribution: encodeDistribution(distribution),
      };
    });
  }

  setTrialIntermediateValue(trial: number, step: number, value: number): void {
    this.#change(trial, () => ({
      op_code: opCodes.setTrialIntermediateValue,
      trial_id: trial,
      step,
      intermediate_value: value,
    }));
  }

  setTrialUserAttr(trial: number, key: string, value: Json): void {
    this.#change(trial, () => ({ op_code: opCodes.setTrialUserAttr, trial_id: trial, user_attr: { [key]: value } }));
  }

  setTrialSystemAttr(trial: number, key: string, value: Json): void {
    this.#change(trial, () => ({
      op_code: opCodes.setTrialSystemAttr,
      trial_id: trial,
      system_attr: { [key]: value },
    }));
  }

  annotateTrial(trial: number, decide: (trial: FrozenTrial, trials: readonly FrozenTrial[]) => Attributes): void {
    this.#change(trial, (replay) =>
      // One line for each: Optuna reads no more than one attribute from a line.
      Object.entries(decide(replay.trial(trial), replay.rivals(trial))).map(([key, value]) => ({
        op_code: opCodes.setTrialSystemAttr,
        trial_id: trial,
        system_attr: { [key]: value },
      })),
    );
  }

  finishTrial(trial: number, state: 'complete' | 'pruned' | 'fail', values?: readonly number[]): void {
    this.#change(trial, () => ({
      op_code: opCodes.setTrialStateValues,
      trial_id: trial,
      state: trialStates.indexOf(state),
      values: values ?? null,
      datetime_complete: localTime(this.#now()),
    }));
  }

  claimTrial(trial: number): boolean {
    let claimed = false;
    this.#write((replay) => {
      claimed = replay.trial(trial).state === 'waiting';
      if (!claimed) return [];
      return {
        op_code: opCodes.setTrialStateValues,
        trial_id: trial,
        state: trialStates.indexOf('running'),
        values: null,
        datetime_start: localTime(this.#now()),
      };
    });
    return claimed;
  }

  heartbeat(trial: number): void {
    this.setTrialSystemAttr(trial, heartbeatKey, this.#now().toISOString());
  }

  takeOverTrial(trial: number, from: string): boolean {
    let taken = false;
    this.#write((replay) => {
      const { state, worker, systemAttrs } = replay.trial(trial);
      taken = state === 'running' && worker === from;
      if (!taken) return [];
      const known = systemAttrs[takeoverKey];
      const earlier = Array.isArray(known) ? (known as Json[]) : [];
      // All who have had it, the new one last.
      const workers = [...(earlier.length === 0 ? [from] : earlier), this.worker];
      return { op_code: opCodes.setTrialSystemAttr, trial_id: trial, system_attr: { [takeoverKey]: workers } };
    });
    return taken;
  }

  #current(): Replay {
    for (const operation of this.#journal.read()) this.#replay.apply(operation);
    return this.#replay;
  }

  /** Reads what is new and appends what follows from it, with nobody in between. */
  #write(decide: (replay: Replay) => Unsigned | readonly Unsigned[]): void {
    this.#journal.transact((unread) => {
      for (const operation of unread) this.#replay.apply(operation);
      return [decide(this.#replay)].flat().map((operation) => ({ ...operation, worker_id: this.worker }));
    });
    this.#current();
  }

  /** Appends to a trial that runs and is this worker's, or that waits. */
  #change(trial: number, operation: (replay: Replay) => Unsigned | readonly Unsigned[]): void {
    this.#write((replay) => {
      requireOwner(replay.trial(trial), this.worker);
      return operation(replay);
    });
  }
}

function requireOwner({ number, state, worker, takeovers }: FrozenTrial, me: string): void {
  if (isFinished(state)) throw new Error(`trial ${number} is finished (${state}) and cannot be changed`);
  if (takeovers > 0 && worker !== me) throw new Error(`trial ${number} was taken over by worker ${worker}`);
}

const mapValues = <T, R>(object: Readonly<Record<string, T>>, map: (value: T, key: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
