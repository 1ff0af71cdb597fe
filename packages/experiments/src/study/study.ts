import type { ParamsOf, ParamValue, Space } from './distribution.ts';
import { lastStep, type Attributes, type Direction, type FrozenTrial, type Json } from './frozen-trial.ts';
import { narrowed, type Narrowed } from './narrowed.ts';
import { optimize, type Objective, type OptimizeOptions } from './optimize.ts';
import { bestOf, paretoFront } from './ranking.ts';
import { failReasonKey, fixedParamsKey, type Storage } from './storage.ts';
import type { StudyContext } from './study-context.ts';
import { Trial } from './trial.ts';

/** How a trial that is told has ended. */
export interface TellOptions {
  readonly state?: 'complete' | 'pruned' | 'fail';
  /** Why it failed; kept as the system attribute `fail_reason`. */
  readonly reason?: string;
}

/** A search for good hyperparameters. Made by {@link createStudy}. */
export class Study<S extends Space = Space> {
  readonly #context: StudyContext;
  readonly #space: S | undefined;
  #stopped = false;

  constructor(context: StudyContext, space: S | undefined) {
    this.#context = context;
    this.#space = space;
  }

  /** Its number in the storage. */
  get id(): number {
    return this.#context.id;
  }
  /** What it is found by in a storage that holds several. */
  get name(): string {
    return this.#context.name;
  }
  /** With the number of a trial it determines what that trial suggests. */
  get seed(): number | string {
    return this.#context.seed;
  }
  /** Where its trials are kept. */
  get storage(): Storage {
    return this.#context.storage;
  }
  /** For each value of a trial, whether the smallest or the largest is the best. */
  get directions(): readonly Direction[] {
    return this.#context.directions;
  }
  /** How many trials there will be, when the sampler knows an end. */
  get size(): number | undefined {
    return this.#context.sampler.size;
  }
  /** What {@link setUserAttr} has set. */
  get userAttrs(): Attributes {
    return this.storage.study(this.id).userAttrs;
  }
  /** Sets an attribute of the study; a value that is there is replaced. */
  setUserAttr(key: string, value: Json): void {
    this.storage.setStudyUserAttr(this.id, key, value);
  }

  /** All trials, in the order of their numbers. */
  get trials(): readonly FrozenTrial[] {
    return this.storage.trials(this.id);
  }

  /**
   * The completed trial with the best value; of equals the earlier one.
   *
   * @throws Error when no trial is complete, and for studies with several directions.
   */
  get bestTrial(): FrozenTrial & { readonly params: ParamsOf<S> } {
    return bestOf(this.trials, this.directions, this.name) as FrozenTrial & { readonly params: ParamsOf<S> };
  }
  /** The value of {@link bestTrial}. */
  get bestValue(): number {
    return this.bestTrial.values![0]!;
  }
  /** The hyperparameters of {@link bestTrial}. */
  get bestParams(): ParamsOf<S> {
    return this.bestTrial.params;
  }
  /** The completed trials that no other one beats: the Pareto front, with one direction the best and its equals. */
  get bestTrials(): readonly FrozenTrial[] {
    return paretoFront(this.trials, this.directions);
  }

  /** The next trial to run: an enqueued one if there is any, or else a new one. Tell its value with {@link tell}. */
  ask(options: { readonly signal?: AbortSignal } = {}): Trial<S> {
    return this.askWaiting(options) ?? this.#start(this.storage.createTrial(this.id), options.signal);
  }

  /** The first enqueued trial that nobody has begun, or undefined. */
  askWaiting({ signal }: { readonly signal?: AbortSignal } = {}): Trial<S> | undefined {
    for (const id of this.storage.waitingTrials(this.id))
      if (this.storage.claimTrial(id)) return this.#start(id, signal);
    return undefined;
  }

  /**
   * Goes on with a running trial of a worker that is believed dead: the same number, parameters and reports. Undefined
   * when it has ended by now, or somebody else has taken it over.
   */
  takeOver(trial: FrozenTrial, { signal }: { readonly signal?: AbortSignal } = {}): Trial<S> | undefined {
    if (trial.worker === null || !this.storage.takeOverTrial(trial.id, trial.worker)) return undefined;
    return this.#start(trial.id, signal);
  }

  /**
   * Ends a trial that was asked for.
   *
   * Conventions, as in Optuna: a value that is not a number makes it fail; a pruned trial keeps its last report as value.
   *
   * @throws RangeError when the number of values is not that of the directions; Error when the trial has ended before.
   */
  tell(trial: Trial<S> | number, value?: number | readonly number[], options: TellOptions = {}): FrozenTrial {
    const { storage, directions } = this.#context;
    const id = typeof trial === 'number' ? this.#idOf(trial) : trial.id;
    const values = value === undefined ? undefined : typeof value === 'number' ? [value] : value;
    let { state = values === undefined ? 'fail' : 'complete', reason } = options;
    if (state === 'complete' && values?.length !== directions.length)
      throw new RangeError(
        `tell: the study "${this.name}" has ${directions.length} direction${directions.length > 1 ? 's' : ''}, got ${values?.length ?? 0} values`,
      );
    if (state === 'complete' && values!.some(Number.isNaN)) {
      state = 'fail';
      reason ??= 'the value is NaN';
    }
    if (state === 'fail') storage.setTrialSystemAttr(id, failReasonKey, reason ?? 'no value was told');
    const given = state === 'complete' ? values : state === 'pruned' ? lastReport(storage.trial(id)) : undefined;
    storage.finishTrial(id, state, given);
    return storage.trial(id);
  }

  /**
   * Runs trials one after the other (or several at a time, for objectives that wait for something), until there have
   * been so many, the time is over, the sampler knows no more, or {@link stop} is called.
   *
   * A trial that throws, gives NaN or takes too long has failed, with the reason in its system attribute `fail_reason`,
   * and the search goes on. Rejects with the signal's reason when aborted; the trials it was at stay `running` then, and
   * can be taken over.
   *
   * @throws RangeError without any end: neither `trials`, `timeoutMs`, `signal` nor a sampler that ends.
   */
  async optimize(objective: Objective<S>, options: OptimizeOptions = {}): Promise<void> {
    this.#stopped = false;
    await optimize(this, objective, options, () => this.#stopped);
  }

  /** Lets `optimize` end after the trials it is at. */
  stop(): void {
    this.#stopped = true;
  }

  /**
   * Makes a trial wait that is run before any new one, with these parameters where they are asked for; the sampler gives
   * the others. Without parameters it is a trial like any other, that several workers can share out among themselves.
   */
  enqueueTrial(
    params: Readonly<Record<string, ParamValue>> = {},
    { userAttrs = {}, skipIfExists = false }: { readonly userAttrs?: Attributes; readonly skipIfExists?: boolean } = {},
  ): void {
    if (skipIfExists && this.trials.some((trial) => hasParams(trial, params))) return;
    this.storage.createTrial(this.id, { state: 'waiting', userAttrs, systemAttrs: { [fixedParamsKey]: params } });
  }

  /**
   * The chapter's narrowing step: for each hyperparameter the smallest range that holds its values in the `best` trials
   * (5 unless told otherwise), on the same scale, or the choices that occur among them. Make the next study with it.
   *
   * @throws RangeError when fewer trials are complete; Error for studies with several directions.
   */
  narrow(options: { readonly best?: number } = {}): Narrowed<S> {
    return narrowed<S>(this.trials, this.directions, options);
  }

  #start(id: number, signal: AbortSignal | undefined): Trial<S> {
    const trial = new Trial<S>(this.#context, this.storage.trial(id), signal);
    if (this.#space !== undefined) trial.suggest(this.#space);
    return trial;
  }

  #idOf(number: number): number {
    const found = this.trials[number];
    if (found === undefined) throw new RangeError(`tell: the study "${this.name}" has no trial ${number}`);
    return found.id;
  }
}

function lastReport(trial: FrozenTrial): readonly number[] | undefined {
  const step = lastStep(trial);
  const value = step === undefined ? NaN : trial.intermediateValues.get(step)!;
  return Number.isNaN(value) ? undefined : [value];
}

function hasParams(trial: FrozenTrial, params: Readonly<Record<string, ParamValue>>): boolean {
  const own = (trial.systemAttrs[fixedParamsKey] ?? trial.params) as Readonly<Record<string, ParamValue>>;
  const names = Object.keys(params);
  return names.length === Object.keys(own).length && names.every((name) => own[name] === params[name]);
}
