import { flag, notNegative, positive, requireIn, wholeNumber, type Range } from '../range.ts';

/** What {@link reduceOnPlateau} takes. */
export interface ReduceOnPlateauOptions {
  /** The rate to start with. */
  readonly lr: number;
  /** What the rate is multiplied by, in (0, 1). */
  readonly factor?: number;
  /** How many metrics in a row may bring nothing better. */
  readonly patience?: number;
  /** How much better counts as better: a share of the best so far. */
  readonly threshold?: number;
  /** How many metrics after a reduction are not counted. */
  readonly cooldown?: number;
  /** The rate is never reduced below this. */
  readonly minLr?: number;
  /** Whether larger metrics are better, as for accuracies. */
  readonly maximize?: boolean;
}

/** Where a {@link Plateau} stands: plain data, to be saved. */
export interface PlateauState {
  readonly lr: number;
  /** null before the first metric. */
  readonly best: number | null;
  readonly bad: number;
  readonly cooldown: number;
}

/** A learning rate that answers to a metric. */
export interface Plateau {
  readonly lr: number;
  /** Takes the metric of an epoch and returns the rate to go on with. */
  observe(metric: number): number;
  /** Where it stands, as plain data. */
  toJSON(): PlateauState;
  /** Goes on from there. */
  load(state: PlateauState): void;
}

const belowOne: Range = { says: 'in (0, 1)', accepts: (value) => positive.accepts(value) && (value as number) < 1 };
const finiteOrNull: Range = { says: 'a number or null', accepts: (value) => value === null || Number.isFinite(value) };

/**
 * Reduces the rate when a metric, such as the validation loss, has stopped getting better.
 *
 *     better:  metric < best · (1 − threshold)        maximize:  metric > best · (1 + threshold)
 *     more than `patience` metrics that are not better:  lr ← max(lr · factor, minLr)
 *
 * It is not a {@link Schedule}, which knows only the step: assign what it returns, `optimizer.lr = plateau.observe(loss)`.
 *
 * Conventions: rule and defaults of PyTorch's `ReduceLROnPlateau` (factor 0.1, patience 10, threshold 10⁻⁴, relative).
 * A metric that is not finite is not better. For a metric that can be negative use threshold 0, since a share of it
 * points the wrong way. Keras has no relative threshold.
 *
 * Errors: RangeError when `lr` is not positive, `factor` is not in (0, 1), `patience` or `cooldown` is not a whole number
 * of 0 or more, or `threshold` or `minLr` is negative.
 *
 * @example
 * const plateau = reduceOnPlateau({ lr: 1, factor: 0.5, patience: 1 });
 * [0.9, 0.8, 0.8, 0.8, 0.7].map((loss) => plateau.observe(loss)); // [1, 1, 1, 0.5, 0.5]
 */
export function reduceOnPlateau({
  lr,
  factor = 0.1,
  patience = 10,
  threshold = 1e-4,
  cooldown = 0,
  minLr = 0,
  maximize = false,
}: ReduceOnPlateauOptions): Plateau {
  const where = 'reduceOnPlateau';
  requireIn(positive, where, 'lr', lr);
  requireIn(belowOne, where, 'factor', factor);
  requireIn(wholeNumber, where, 'patience', patience);
  requireIn(notNegative, where, 'threshold', threshold);
  requireIn(wholeNumber, where, 'cooldown', cooldown);
  requireIn(notNegative, where, 'minLr', minLr);
  requireIn(flag, where, 'maximize', maximize);

  let now: PlateauState = { lr, best: null, bad: 0, cooldown: 0 };
  const isBetter = (metric: number): boolean =>
    now.best === null || (maximize ? metric > now.best * (1 + threshold) : metric < now.best * (1 - threshold));
  return {
    get lr() {
      return now.lr;
    },
    observe(metric) {
      const better = Number.isFinite(metric) && isBetter(metric);
      const resting = now.cooldown > 0;
      now = {
        lr: now.lr,
        best: better ? metric : now.best,
        bad: better || resting ? 0 : now.bad + 1,
        cooldown: resting ? now.cooldown - 1 : 0,
      };
      // Never a rise: a rate that was given below minLr stays.
      if (now.bad > patience)
        now = { ...now, lr: Math.min(now.lr, Math.max(now.lr * factor, minLr)), bad: 0, cooldown };
      return now.lr;
    },
    toJSON: () => ({ ...now }),
    load(state) {
      requireIn(positive, where, 'lr', state.lr);
      requireIn(finiteOrNull, where, 'best', state.best);
      requireIn(wholeNumber, where, 'bad', state.bad);
      requireIn(wholeNumber, where, 'cooldown', state.cooldown);
      now = { lr: state.lr, best: state.best, bad: state.bad, cooldown: state.cooldown };
    },
  };
}
