/** Slopes of a loss along one element, from its values at p − h, p and p + h. */
export interface Slopes {
  readonly central: number;
  readonly forward: number;
  readonly backward: number;
  /** What rounding of the loss can do to `central`. */
  readonly noise: number;
}

/** Rounding of the loss, in relative terms, that a difference quotient is allowed. */
const ROUNDING = 16 * Number.EPSILON;

/**
 * The slopes at p of `lossAt`, whose value at p itself is `base`.
 *
 *     h = step · max(1, |p|);   central = (L(p + h) − L(p − h)) / 2h
 *
 * Divided by the distances that p + h and p − h really have after rounding.
 */
export function slopesAt(lossAt: (value: number) => number, p: number, base: number, step: number): Slopes {
  const h = step * Math.max(1, Math.abs(p));
  const above = lossAt(p + h);
  const below = lossAt(p - h);
  const up = p + h - p;
  const down = p - (p - h);
  return {
    central: (above - below) / (up + down),
    forward: (above - base) / up,
    backward: (base - below) / down,
    noise: (ROUNDING * Math.max(Math.abs(above), Math.abs(below), Math.abs(base))) / h,
  };
}

/** |a − n| / max(|a|, |n|, noise / tolerance); a difference of `noise` or less never exceeds the tolerance. */
export function relativeError(analytic: number, { central, noise }: Slopes, tolerance: number): number {
  const scale = Math.max(Math.abs(analytic), Math.abs(central), noise / tolerance);
  const error = Math.abs(analytic - central) / scale;
  return Number.isNaN(error) ? (analytic === central ? 0 : Infinity) : error;
}

const gap = ({ forward, backward }: Slopes): number => Math.abs(forward - backward);

/**
 * Whether a disagreement comes from a kink of the loss: `fine` are the slopes with a smaller step. The two sides must
 * differ by at least the disagreement. Then either the kink lay between the two steps, and the fine slope agrees; or it
 * is at p itself, the sides stay as far apart, and the analytic value lies between them.
 */
export function isKink(analytic: number, coarse: Slopes, fine: Slopes, tolerance: number): boolean {
  const miss = Math.abs(analytic - coarse.central);
  if (!(gap(coarse) >= miss)) return false;
  if (relativeError(analytic, fine, tolerance) <= tolerance) return Math.abs(analytic - fine.central) < miss / 2;
  const slack = fine.noise + tolerance * Math.abs(analytic);
  return (
    gap(fine) > gap(coarse) / 2 &&
    analytic >= Math.min(fine.forward, fine.backward) - slack &&
    analytic <= Math.max(fine.forward, fine.backward) + slack
  );
}
