import type { Distribution, ParamValue } from '../study/distribution.ts';
import type { FrozenTrial } from '../study/frozen-trial.ts';

/** One hyperparameter of several trials, as numbers on the scale it is searched on. */
export interface Column {
  readonly name: string;
  readonly distribution: Distribution;
  /** By trial: the logarithm for a logarithmic scale, the index of a choice; NaN where a trial has none. */
  readonly values: readonly number[];
}

/** Where a value stands on the scale that it is searched on. */
export function position(distribution: Distribution, value: ParamValue): number {
  if (distribution.kind === 'categorical') return distribution.choices.indexOf(value);
  return distribution.log ? Math.log10(value as number) : (value as number);
}

/** All hyperparameters that some trial has, in the order in which they were first asked for. */
export function columnsOf(trials: readonly FrozenTrial[]): Column[] {
  const distributions = new Map<string, Distribution>();
  for (const trial of trials)
    for (const [name, distribution] of Object.entries(trial.distributions))
      if (!distributions.has(name)) distributions.set(name, distribution);
  return [...distributions].map(([name, distribution]) => ({
    name,
    distribution,
    values: trials.map(({ params }) => (name in params ? position(distribution, params[name]!) : NaN)),
  }));
}
