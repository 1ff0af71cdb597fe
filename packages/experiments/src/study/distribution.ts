/** What a hyperparameter can be. `null` is Optuna's `None`. */
export type ParamValue = number | string | boolean | null;

/** Real numbers in low…high, both included; with `step` only low, low + step, … */
export interface FloatDistribution {
  readonly kind: 'float';
  readonly low: number;
  readonly high: number;
  /** Drawn uniformly in the logarithm: each power of ten is as likely. */
  readonly log: boolean;
  readonly step: number | null;
}

/** Whole numbers in low…high, both included; with `step` only low, low + step, … */
export interface IntDistribution {
  readonly kind: 'int';
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
  readonly step: number;
}

/** One of several values without an order. */
export interface CategoricalDistribution<C extends ParamValue = ParamValue> {
  readonly kind: 'categorical';
  readonly choices: readonly C[];
}

/** Where a hyperparameter is drawn from. */
export type Distribution = FloatDistribution | IntDistribution | CategoricalDistribution;

/** Several hyperparameters by name. */
export type Space = Readonly<Record<string, Distribution>>;

/** The type of the values that a distribution gives. */
export type ValueOf<D extends Distribution> = D extends CategoricalDistribution<infer C> ? C : number;

/** The type of a whole set of hyperparameters: `{ lr: number, activation: 'relu' | 'tanh' }`. */
export type ParamsOf<S extends Space> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** Options of {@link float}. */
export interface FloatOptions {
  readonly low: number;
  readonly high: number;
  readonly log?: boolean;
  readonly step?: number;
}

/** Options of {@link int}. */
export type IntOptions = FloatOptions;

function requireRange(where: string, { low, high, log = false, step }: FloatOptions): void {
  if (!Number.isFinite(low) || !Number.isFinite(high))
    throw new RangeError(`${where}: low and high must be finite numbers, got ${low} and ${high}`);
  if (low > high) throw new RangeError(`${where}: low must be at most high, got ${low} and ${high}`);
  if (step !== undefined && !(step > 0 && step < Infinity))
    throw new RangeError(`${where}: step must be positive, got ${step}`);
  if (log && !(low > 0)) throw new RangeError(`${where}: low must be positive on a log scale, got ${low}`);
}

/** The last of low, low + step, … that is at most high; rounding does not make it lose one. */
const lastOnGrid = (low: number, high: number, step: number): number => {
  const count = Math.floor((high - low) / step + 1e-9);
  return count * step === high - low ? high : Math.min(high, onGrid(low, step, count));
};

/** low + i · step without the digits that only rounding has made: 0.1 + 2 · 0.1 is 0.3 here. */
export const onGrid = (low: number, step: number, i: number): number => Number((low + i * step).toPrecision(15));

/**
 * Real numbers of a range.
 *
 * Conventions: both ends are included. A `high` that is no multiple of `step` above `low` is lowered to the last one
 * that is, as in Optuna. `step` and `log` exclude each other.
 *
 * @throws RangeError for an impossible range.
 *
 * @example
 * float({ low: 1e-6, high: 1e-2, log: true }).log; // true
 * float({ low: 0, high: 1, step: 0.3 }).high; // 0.9
 */
export function float(options: FloatOptions): FloatDistribution {
  requireRange('float', options);
  const { low, high, log = false, step } = options;
  if (log && step !== undefined) throw new RangeError('float: step and log exclude each other');
  return { kind: 'float', low, high: step === undefined ? high : lastOnGrid(low, high, step), log, step: step ?? null };
}

/**
 * Whole numbers of a range.
 *
 * Conventions as for {@link float}; `step` is 1 unless given, and must be 1 with `log`.
 *
 * @throws RangeError for an impossible range.
 *
 * @example
 * int({ low: 1, high: 10, step: 4 }).high; // 9
 */
export function int(options: IntOptions): IntDistribution {
  requireRange('int', options);
  const { low, high, log = false, step = 1 } = options;
  for (const [name, value] of Object.entries({ low, high, step }))
    if (!Number.isSafeInteger(value)) throw new RangeError(`int: ${name} must be a whole number, got ${value}`);
  if (log && step !== 1) throw new RangeError('int: step and log exclude each other');
  return { kind: 'int', low, high: low + Math.floor((high - low) / step) * step, log, step };
}

/**
 * One of `choices`.
 *
 * @throws RangeError without choices, for a choice that comes twice or is not finite.
 *
 * @example
 * categorical(['relu', 'tanh']).choices.length; // 2
 */
export function categorical<const C extends ParamValue>(choices: readonly C[]): CategoricalDistribution<C> {
  if (choices.length === 0) throw new RangeError('categorical: there must be at least one choice');
  choices.forEach((choice, i) => {
    if (typeof choice === 'number' && !Number.isFinite(choice))
      throw new RangeError(`categorical: a choice must be a finite number, a string, a boolean or null, got ${choice}`);
    if (choices.indexOf(choice) !== i) throw new RangeError(`categorical: ${JSON.stringify(choice)} is there twice`);
  });
  return { kind: 'categorical', choices: [...choices] };
}

/** Whether a value can come from a distribution. A number off the grid of `step` counts, as in Optuna. */
export function contains(distribution: Distribution, value: ParamValue): boolean {
  if (distribution.kind === 'categorical') return distribution.choices.includes(value);
  if (typeof value !== 'number' || !(value >= distribution.low && value <= distribution.high)) return false;
  return distribution.kind === 'float' || Number.isInteger(value);
}

/** Whether there is only one value to choose. */
export const isSingle = (distribution: Distribution): boolean =>
  distribution.kind === 'categorical' ? distribution.choices.length === 1 : distribution.low === distribution.high;

/**
 * Refuses another distribution for a name that one study has used before: another kind, another scale, or other choices.
 * Ranges may change, so that a study can be narrowed.
 */
export function requireCompatible(name: string, old: Distribution, now: Distribution): void {
  const say = (difference: string): never => {
    throw new RangeError(`suggest "${name}": ${difference}; use another name or another study`);
  };
  if (old.kind !== now.kind) say(`was ${old.kind} in an earlier trial, now ${now.kind}`);
  if (old.kind === 'categorical' && now.kind === 'categorical') {
    if (JSON.stringify(old.choices) !== JSON.stringify(now.choices))
      say(`had the choices ${JSON.stringify(old.choices)} in an earlier trial, now ${JSON.stringify(now.choices)}`);
  } else if (old.kind !== 'categorical' && now.kind !== 'categorical' && old.log !== now.log)
    say(`was ${old.log ? 'logarithmic' : 'linear'} in an earlier trial, now ${now.log ? 'logarithmic' : 'linear'}`);
}
