import { requireCompatible, type Distribution } from '../distribution.ts';
import { decodeDistribution, fromInternal } from '../distribution-json.ts';
import { isFinished, trialStates, type FrozenStudy, type FrozenTrial } from '../frozen-trial.ts';
import { takeoverKey } from '../storage.ts';
import {
  opCodes,
  type CreateTrial,
  type Operation,
  type SetTrialParam,
  type SetTrialStateValues,
} from './operation.ts';

interface StudyEntry {
  study: FrozenStudy;
  readonly trials: number[];
  /** Those of them that wait. */
  readonly waiting: Set<number>;
  /** The distribution that a name was first used with. */
  readonly distributions: Map<string, Distribution>;
}

/**
 * What a list of operations comes to. Everybody who reads the same list comes to the same, so an operation that does not
 * fit what was before it (somebody else was faster) is passed over, as Optuna does.
 */
export class Replay {
  readonly #studies = new Map<number, StudyEntry>();
  readonly #trials: { trial: FrozenTrial; readonly study: number }[] = [];
  #nextStudy = 0;

  apply(operation: Operation): void {
    switch (operation.op_code) {
      case opCodes.createStudy:
        return this.#createStudy(operation.study_name, operation.directions);
      case opCodes.deleteStudy:
        this.#studies.delete(operation.study_id);
        return;
      case opCodes.setStudyUserAttr:
        return this.#changeStudy(operation.study_id, (study) => ({
          userAttrs: { ...study.userAttrs, ...operation.user_attr },
        }));
      case opCodes.setStudySystemAttr:
        return this.#changeStudy(operation.study_id, (study) => ({
          systemAttrs: { ...study.systemAttrs, ...operation.system_attr },
        }));
      case opCodes.createTrial:
        return this.#createTrial(operation);
      case opCodes.setTrialParam:
        return this.#setParam(operation);
      case opCodes.setTrialStateValues:
        return this.#setState(operation);
      case opCodes.setTrialIntermediateValue:
        return this.#changeTrial(operation.trial_id, ({ intermediateValues }) => ({
          intermediateValues: new Map([...intermediateValues, [operation.step, operation.intermediate_value]]),
        }));
      case opCodes.setTrialUserAttr:
        return this.#changeTrial(operation.trial_id, ({ userAttrs }) => ({
          userAttrs: { ...userAttrs, ...operation.user_attr },
        }));
      case opCodes.setTrialSystemAttr:
        return this.#changeTrial(operation.trial_id, ({ systemAttrs, ...trial }) => ({
          systemAttrs: { ...systemAttrs, ...operation.system_attr },
          ...(takeoverKey in operation.system_attr
            ? { worker: operation.worker_id, takeovers: trial.takeovers + 1 }
            : {}),
        }));
    }
  }

  get studies(): readonly FrozenStudy[] {
    return [...this.#studies.values()].map(({ study }) => study);
  }

  /** The id that the next study will have. */
  get nextStudy(): number {
    return this.#nextStudy;
  }

  study(id: number): FrozenStudy {
    return this.#entry(id).study;
  }

  trial(id: number): FrozenTrial {
    const found = this.#trials[id];
    if (found === undefined) throw new RangeError(`storage: there is no trial with id ${id}`);
    return found.trial;
  }

  trials(study: number): readonly FrozenTrial[] {
    return this.#entry(study).trials.map((id) => this.trial(id));
  }

  waiting(study: number): readonly number[] {
    return [...this.#entry(study).waiting];
  }

  /** All trials of the study that a trial belongs to. */
  rivals(trial: number): readonly FrozenTrial[] {
    return this.trials(this.#trials[trial]!.study);
  }

  /** How many trials there are in all studies: the id of the next one. */
  get trialCount(): number {
    return this.#trials.length;
  }

  /** The distribution that the study of a trial has first used a name with. */
  distributionOf(trial: number, name: string): Distribution | undefined {
    return this.#studies.get(this.#trials[trial]!.study)?.distributions.get(name);
  }

  #entry(study: number): StudyEntry {
    const entry = this.#studies.get(study);
    if (entry === undefined) throw new RangeError(`storage: there is no study with id ${study}`);
    return entry;
  }

  #createStudy(name: string, directions: readonly number[]): void {
    if (this.studies.some((study) => study.name === name)) return;
    const id = this.#nextStudy++;
    const study: FrozenStudy = {
      id,
      name,
      directions: directions.map((direction) => (direction === 2 ? 'maximize' : 'minimize')),
      userAttrs: {},
      systemAttrs: {},
    };
    this.#studies.set(id, { study, trials: [], waiting: new Set(), distributions: new Map() });
  }

  #createTrial(operation: CreateTrial): void {
    const entry = this.#studies.get(operation.study_id);
    if (entry === undefined) return;
    const distributions = Object.fromEntries(
      Object.entries(operation.distributions ?? {}).map(([name, text]) => [name, decodeDistribution(text)]),
    );
    const state = trialStates[operation.state ?? 0]!;
    const id = this.#trials.length;
    const trial: FrozenTrial = {
      id,
      number: entry.trials.length,
      state,
      values: operation.values ?? (typeof operation.value === 'number' ? [operation.value] : null),
      params: Object.fromEntries(
        Object.entries(operation.params ?? {}).map(([name, v]) => [name, fromInternal(distributions[name]!, v)]),
      ),
      distributions,
      intermediateValues: new Map(Object.entries(operation.intermediate_values ?? {}).map(([s, v]) => [Number(s), v])),
      userAttrs: operation.user_attrs ?? {},
      systemAttrs: operation.system_attrs ?? {},
      datetimeStart: operation.datetime_start,
      datetimeComplete: operation.datetime_complete ?? null,
      worker: state === 'waiting' ? null : operation.worker_id,
      takeovers: 0,
    };
    for (const [name, distribution] of Object.entries(distributions)) remember(entry, name, distribution);
    entry.trials.push(id);
    if (state === 'waiting') entry.waiting.add(id);
    this.#trials.push({ trial, study: operation.study_id });
  }

  #setParam(operation: SetTrialParam): void {
    const { trial_id: id, param_name: name } = operation;
    const entry = this.#studies.get(this.#trials[id]?.study ?? NaN);
    if (entry === undefined) return;
    const distribution = decodeDistribution(operation.distribution);
    const first = entry.distributions.get(name);
    if (first !== undefined && !isCompatible(name, first, distribution)) return;
    this.#changeTrial(id, ({ params, distributions }) => {
      remember(entry, name, distribution);
      return {
        params: { ...params, [name]: fromInternal(distribution, operation.param_value_internal) },
        distributions: { ...distributions, [name]: distribution },
      };
    });
  }

  #setState(operation: SetTrialStateValues): void {
    const state = trialStates[operation.state]!;
    this.#changeTrial(operation.trial_id, (trial) => {
      // Of several who want a waiting trial the first in the list has it.
      if (state === 'running' && trial.state === 'running') return {};
      return {
        state,
        ...(operation.values === null ? {} : { values: operation.values }),
        ...(state === 'running'
          ? { datetimeStart: operation.datetime_start ?? null, worker: operation.worker_id }
          : {}),
        ...(isFinished(state) ? { datetimeComplete: operation.datetime_complete ?? null } : {}),
      };
    });
  }

  #changeStudy(id: number, change: (study: FrozenStudy) => Partial<FrozenStudy>): void {
    const entry = this.#studies.get(id);
    if (entry !== undefined) entry.study = { ...entry.study, ...change(entry.study) };
  }

  /** Finished trials do not change any more. */
  #changeTrial(id: number, change: (trial: FrozenTrial) => Partial<FrozenTrial>): void {
    const found = this.#trials[id];
    if (found === undefined || isFinished(found.trial.state)) return;
    found.trial = { ...found.trial, ...change(found.trial) };
    if (found.trial.state !== 'waiting') this.#studies.get(found.study)?.waiting.delete(id);
  }
}

function remember(entry: StudyEntry, name: string, distribution: Distribution): void {
  if (!entry.distributions.has(name)) entry.distributions.set(name, distribution);
}

function isCompatible(name: string, first: Distribution, now: Distribution): boolean {
  try {
    requireCompatible(name, first, now);
    return true;
  } catch {
    return false;
  }
}
