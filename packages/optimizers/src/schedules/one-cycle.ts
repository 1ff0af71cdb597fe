import { count, flag, positive, type Range, requireIn, share } from '../range.ts';
import { alongCosine, alongLine } from './between.ts';
import type { Schedule } from './schedule.ts';

/** What {@link oneCycle} takes. */
export interface OneCycleOptions {
  /** The largest rate. */
  readonly lr: number;
  /** Number of steps of the whole cycle. */
  readonly steps: number;
  /** Share of the steps that the rise takes. */
  readonly rise?: number;
  /** The first rate is lr/startDivisor. */
  readonly startDivisor?: number;
  /** The last rate is the first divided by this. */
  readonly endDivisor?: number;
  /** Goes in straight lines instead of along cosines. */
  readonly straight?: boolean;
  /** Falls back to the first rate as long as it rose, and only then to the last. */
  readonly threePhase?: boolean;
}

const half: Range = { says: 'in [0, 0.5]', accepts: (value) => share.accepts(value) && (value as number) <= 0.5 };

/**
 * Rises from a small rate to a large one and falls to a tiny one.
 *
 *     a = lr/startDivisor  →  lr            up to step  rise · steps − 1
 *     lr  →  a/endDivisor                   up to step  steps − 1, and stays
 *
 * With `threePhase`: lr → a up to step 2 · rise · steps − 2, then a → a/endDivisor.
 *
 * Conventions: steps and defaults of PyTorch's `OneCycleLR` (rise 0.3, divisors 25 and 10⁴, cosine), which also moves
 * the momentum between 0.95 and 0.85 unless told otherwise, and raises an error after the last step. Smith's own cycle
 * is the three straight phases.
 *
 * Errors: RangeError when `lr` or a divisor is not positive, `steps` is not a whole number of 1 or more, `rise` is
 * outside [0, 1], or above 0.5 with `threePhase`.
 *
 * Smith & Topin, arXiv:1708.07120 (2018).
 *
 * @example
 * const schedule = oneCycle({ lr: 1, steps: 100, startDivisor: 4 });
 * [schedule(0), schedule(29), schedule(99)]; // [0.25, 1, 0.000025]
 */
export function oneCycle({
  lr,
  steps,
  rise = 0.3,
  startDivisor = 25,
  endDivisor = 1e4,
  straight = false,
  threePhase = false,
}: OneCycleOptions): Schedule {
  requireIn(positive, 'oneCycle', 'lr', lr);
  requireIn(count, 'oneCycle', 'steps', steps);
  requireIn(threePhase ? half : share, 'oneCycle', 'rise', rise);
  requireIn(positive, 'oneCycle', 'startDivisor', startDivisor);
  requireIn(positive, 'oneCycle', 'endDivisor', endDivisor);
  requireIn(flag, 'oneCycle', 'straight', straight);
  requireIn(flag, 'oneCycle', 'threePhase', threePhase);

  const way = straight ? alongLine : alongCosine;
  const first = lr / startDivisor;
  const points = [
    { step: 0, rate: first },
    { step: rise * steps - 1, rate: lr },
    ...(threePhase ? [{ step: 2 * rise * steps - 2, rate: first }] : []),
    { step: steps - 1, rate: first / endDivisor },
  ];
  return (step) => {
    const next = points.findIndex((point, i) => i > 0 && step <= point.step);
    if (next < 0) return first / endDivisor;
    const [a, b] = [points[next - 1]!, points[next]!];
    return way(a.rate, b.rate, (step - a.step) / (b.step - a.step));
  };
}
