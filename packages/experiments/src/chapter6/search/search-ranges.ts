import { float, type FloatDistribution } from '../../study/distribution.ts';

/** An interval of positive numbers, both ends included. */
export type SearchRange = readonly [low: number, high: number];

/** The hyperparameters of one trial: learning rate and weight decay λ. */
export interface Hyperparameters {
  readonly lr: number;
  readonly weightDecay: number;
}

/** Where a search draws each hyperparameter from. */
export type SearchRanges = { readonly [K in keyof Hyperparameters]: SearchRange };

/** The same for a study: each power of ten of a range is as likely, as by the book's `10 ** np.random.uniform(-6, -2)`. */
export type SearchSpace = { readonly [K in keyof Hyperparameters]: FloatDistribution };

/** The ends of ranges that a config names. */
export interface RangeEnds {
  readonly lrFrom: number;
  readonly lrTo: number;
  readonly weightDecayFrom: number;
  readonly weightDecayTo: number;
}

/** The ranges between the ends that a config names, whichever of two is the smaller. */
export const rangesOf = (config: RangeEnds): SearchRanges => ({
  lr: sorted(config.lrFrom, config.lrTo),
  weightDecay: sorted(config.weightDecayFrom, config.weightDecayTo),
});

const sorted = (a: number, b: number): SearchRange => [Math.min(a, b), Math.max(a, b)];

/** The space between the ends that a config names. */
export function spaceOf(config: RangeEnds): SearchSpace {
  const { lr, weightDecay } = rangesOf(config);
  const logarithmic = ([low, high]: SearchRange) => float({ low, high, log: true });
  return { lr: logarithmic(lr), weightDecay: logarithmic(weightDecay) };
}
