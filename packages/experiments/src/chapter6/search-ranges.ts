import { powOf, type Rng } from '@downhill/tensor';

/** An interval of positive numbers, both ends included. */
export type SearchRange = readonly [low: number, high: number];

/** The hyperparameters of one trial: learning rate and weight decay λ. */
export interface Hyperparameters {
  readonly lr: number;
  readonly weightDecay: number;
}

/** Where a search draws each hyperparameter from. */
export type SearchRanges = { readonly [K in keyof Hyperparameters]: SearchRange };

/** The ranges between the ends that a config names, whichever of two is the smaller. */
export const rangesOf = (config: {
  readonly lrFrom: number;
  readonly lrTo: number;
  readonly weightDecayFrom: number;
  readonly weightDecayTo: number;
}): SearchRanges => ({
  lr: sorted(config.lrFrom, config.lrTo),
  weightDecay: sorted(config.weightDecayFrom, config.weightDecayTo),
});

const sorted = (a: number, b: number): SearchRange => [Math.min(a, b), Math.max(a, b)];

/** low · (high/low)ᵘ with u uniform in [0, 1): each power of ten of the range is as likely. */
function logUniform([low, high]: SearchRange, rng: Rng): number {
  return Math.min(high, low * powOf(high / low, rng.uniform()));
}

/**
 * The hyperparameters of a trial, both log-uniform, λ drawn first as in the book (`10 ** np.random.uniform(-6, -2)`).
 * They depend on the generator alone: give each trial a fork of its own.
 */
export function drawn({ lr, weightDecay }: SearchRanges, rng: Rng): Hyperparameters {
  const lambda = logUniform(weightDecay, rng);
  return { lr: logUniform(lr, rng), weightDecay: lambda };
}

/** The smallest ranges that hold all of `trials`. */
export function spannedBy(trials: readonly Hyperparameters[]): SearchRanges {
  const span = (name: keyof Hyperparameters): SearchRange => {
    const values = trials.map((trial) => trial[name]);
    return [Math.min(...values), Math.max(...values)];
  };
  return { lr: span('lr'), weightDecay: span('weightDecay') };
}
