import type { Rng } from '@downhill/tensor';
import {
  categorical,
  contains,
  float,
  int,
  isSingle,
  requireCompatible,
  type Distribution,
  type FloatOptions,
  type IntOptions,
  type ParamsOf,
  type ParamValue,
  type Space,
  type ValueOf,
} from './distribution.ts';
import { isFinished, type Attributes, type FrozenTrial, type Json } from './frozen-trial.ts';
import { fixedParamsKey } from './storage.ts';
import type { StudyContext } from './study-context.ts';

/**
 * Thrown in an objective to end its trial as pruned, after `trial.shouldPrune()` has said so.
 *
 * @example
 * const study = createStudy({ pruner: noPruner() });
 * await study.optimize(() => { throw new TrialPruned(); }, { trials: 1 });
 * study.trials[0].state; // 'pruned'
 */
export class TrialPruned extends Error {
  override readonly name = 'TrialPruned';
  constructor(message = 'the trial was pruned') {
    super(message);
  }
}

/**
 * One evaluation of an objective: asks for hyperparameters, reports how it goes, asks whether to go on.
 *
 * What is suggested depends on the study's seed, the trial's number and the parameter's name, and with samplers that
 * learn (TPE) on the trials that were finished by then: never on which worker runs it, nor when. A trial that was taken
 * over gets the parameters again that it had.
 *
 * @example
 * const study = createStudy({ sampler: randomSampler(), seed: 1 });
 * const trial = study.ask();
 * const lr = trial.suggestFloat('lr', { low: 1e-6, high: 1e-2, log: true });
 * const units = trial.suggestInt('units', { low: 50, high: 200, step: 50 });
 * const activation = trial.suggestCategorical('activation', ['relu', 'tanh']);
 * study.tell(trial, 0.25);
 * study.bestTrial.params.units === units; // true
 */
export class Trial<S extends Space = Space> {
  readonly id: number;
  readonly number: number;
  /** Aborted when the trial takes too long, or when the search is ended. */
  readonly signal: AbortSignal;
  /** Random numbers for the objective: they depend on the study's seed and the trial's number only. */
  readonly rng: Rng;
  readonly #context: StudyContext;
  readonly #fixed: Readonly<Record<string, ParamValue>>;
  readonly #params: Record<string, ParamValue>;
  readonly #distributions: Record<string, Distribution>;
  readonly #reported: Set<number>;

  constructor(context: StudyContext, frozen: FrozenTrial, signal: AbortSignal = new AbortController().signal) {
    this.#context = context;
    this.id = frozen.id;
    this.number = frozen.number;
    this.signal = signal;
    this.rng = context.rngOf(frozen.number);
    this.#fixed = (frozen.systemAttrs[fixedParamsKey] ?? {}) as Record<string, ParamValue>;
    this.#params = { ...frozen.params };
    this.#distributions = { ...frozen.distributions };
    this.#reported = new Set(frozen.intermediateValues.keys());
  }

  /** What has been suggested so far. */
  get params(): ParamsOf<S> {
    return { ...this.#params } as ParamsOf<S>;
  }

  /** What is stored of this trial. */
  get frozen(): FrozenTrial {
    return this.#context.storage.trial(this.id);
  }

  /** What {@link setUserAttr} has set. */
  get userAttrs(): Attributes {
    return this.frozen.userAttrs;
  }

  /** A real number in low…high; see {@link float}. */
  suggestFloat(name: string, options: FloatOptions): number {
    return this.#suggest(name, float(options));
  }

  /** A whole number in low…high; see {@link int}. */
  suggestInt(name: string, options: IntOptions): number {
    return this.#suggest(name, int(options));
  }

  /** One of `choices`, with their type. */
  suggestCategorical<const C extends ParamValue>(name: string, choices: readonly C[]): C {
    return this.#suggest(name, categorical(choices));
  }

  /**
   * Several at once, with their types.
   *
   * @example
   * const trial = createStudy().ask();
   * const { lr } = trial.suggest({ lr: float({ low: 0.1, high: 0.1 }), layers: int({ low: 1, high: 5 }) });
   * lr; // 0.1
   */
  suggest<T extends Space>(space: T): ParamsOf<T> {
    return Object.fromEntries(
      Object.entries(space).map(([name, distribution]) => [name, this.#suggest(name, distribution)]),
    ) as ParamsOf<T>;
  }

  /**
   * Says how good it is after `step`. A second report for a step is passed over, as in Optuna, so that a trial which was
   * taken over can report its way again.
   *
   * @throws RangeError unless `step` is a whole number of 0 or more.
   */
  report(value: number, step: number): void {
    if (!(Number.isSafeInteger(step) && step >= 0))
      throw new RangeError(`report: step must be a whole number of 0 or more, got ${step}`);
    this.#requireOneDirection('report');
    if (this.#reported.has(step)) return;
    this.#context.storage.setTrialIntermediateValue(this.id, step, value);
    this.#reported.add(step);
  }

  /** Whether the pruner would end this trial, judging by what has been reported. False before the first report. */
  shouldPrune(): boolean {
    this.#requireOneDirection('shouldPrune');
    const { storage, pruner, seed, directions } = this.#context;
    const { state, intermediateValues } = this.frozen;
    if (isFinished(state)) return state === 'pruned';
    if (intermediateValues.size === 0) return false;
    let prune = false;
    storage.annotateTrial(this.id, (trial, trials) => {
      const decision = pruner.decide(trial, { seed, directions, trials });
      prune = decision.prune;
      return decision.log ?? {};
    });
    return prune;
  }

  /** Keeps something of your own with the trial. */
  setUserAttr(key: string, value: Json): void {
    this.#context.storage.setTrialUserAttr(this.id, key, value);
  }

  #suggest<D extends Distribution>(name: string, distribution: D): ValueOf<D> {
    const known = this.#distributions[name];
    if (known !== undefined) {
      requireCompatible(name, known, distribution);
      return this.#params[name] as ValueOf<D>;
    }
    const value = this.#choose(name, distribution);
    this.#context.storage.setTrialParam(this.id, name, value, distribution);
    this.#params[name] = value;
    this.#distributions[name] = distribution;
    return value as ValueOf<D>;
  }

  #choose(name: string, distribution: Distribution): ParamValue {
    const fixed = this.#fixed[name];
    if (fixed !== undefined) {
      if (contains(distribution, fixed)) return fixed;
      throw new RangeError(
        `suggest "${name}": the enqueued value ${JSON.stringify(fixed)} is not in ${said(distribution)}`,
      );
    }
    if (isSingle(distribution))
      return distribution.kind === 'categorical' ? distribution.choices[0]! : distribution.low;
    return this.#context.sampler.sample({
      name,
      distribution,
      index: Object.keys(this.#params).length,
      number: this.number,
      rng: this.rng.fork(`suggest ${name}`),
      common: this.#context.common,
      study: () => this.#context.view(),
    });
  }

  #requireOneDirection(where: string): void {
    if (this.#context.directions.length > 1)
      throw new Error(
        `${where}: pruning is for studies with one direction, this one has ${this.#context.directions.length}`,
      );
  }
}

const said = (distribution: Distribution): string =>
  distribution.kind === 'categorical'
    ? JSON.stringify(distribution.choices)
    : `${distribution.low}…${distribution.high}`;
