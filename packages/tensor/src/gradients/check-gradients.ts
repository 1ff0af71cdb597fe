import { isKink, relativeError, slopesAt, type Slopes } from './difference-quotient.ts';
import { dtypeOf, type FloatArray } from '../dtype.ts';
import { ShapeError } from '../errors.ts';
import type { ParamsLike } from '../params.ts';
import { Rng } from '../random/rng.ts';
import type { Tensor } from '../tensor.ts';

/** One element that was compared. */
export interface CheckedElement {
  readonly name: string;
  readonly index: number;
  readonly numeric: number;
  readonly analytic: number;
  readonly relativeError: number;
}

/** What was compared of one parameter, or of all. `total` counts elements, `nonZero` the checked ones that are not 0. */
export interface GradientCoverage {
  readonly checked: number;
  readonly total: number;
  readonly nonZero: number;
  readonly maxRelativeError: number;
}

export interface GradientReport extends GradientCoverage {
  /** Whether the largest relative error is within the tolerance. */
  readonly ok: boolean;
  /** The element with the largest relative error. */
  readonly worst: CheckedElement;
  /** Elements beside a kink of the loss (as of ReLU), where the difference quotient means nothing; not in the numbers. */
  readonly kinks: readonly CheckedElement[];
  readonly perParameter: Readonly<Record<string, GradientCoverage>>;
}

/** What {@link checkGradients} is given. */
export interface GradientCheck {
  /** The loss at the present values of `params`; called again and again. */
  readonly loss: () => number;
  /** What is varied, in float64. Each element is put back. */
  readonly params: ParamsLike;
  /** The gradient under test at the present values, with the names of `params`. Called once. */
  readonly gradient: () => ParamsLike;
  /** Relative size of the step. */
  readonly eps?: number;
  readonly tolerance?: number;
  /** At most this many elements of each parameter are checked, chosen by `rng`. */
  readonly samples?: number;
  readonly rng?: Rng;
  /** Parameters whose gradient is 0 for a reason, such as a bias before batch normalisation. */
  readonly zero?: readonly string[];
}

type Elements = FloatArray | number[];

const isTensor = (value: unknown): value is Tensor => typeof value === 'object' && value !== null && 'storage' in value;

type Entry = readonly [name: string, data: () => Elements];

/** Names and a way to the elements: memory that grows during `loss` replaces a tensor's `data`. */
function entriesOf(params: ParamsLike): Entry[] {
  const entries = Symbol.iterator in params ? [...params] : Object.entries(params);
  return entries.map(([name, value]) => [name, () => (isTensor(value) ? value.data : value) as Elements]);
}

function checkParams(entries: readonly Entry[], zero: readonly string[]): void {
  if (entries.length === 0) throw new RangeError('checkGradients: there are no parameters to check');
  for (const [name, data] of entries) {
    const values = data();
    const dtype = Array.isArray(values) ? 'float64' : dtypeOf(values);
    if (dtype !== 'float64')
      throw new RangeError(
        `checkGradients: ${name} is ${dtype}, where differences are mostly rounding; make it float64`,
      );
  }
  const unknown = zero.find((name) => !entries.some(([known]) => known === name));
  if (unknown !== undefined)
    throw new RangeError(
      `checkGradients: zero names ${unknown}; the parameters are ${entries.map(([name]) => name).join(', ')}`,
    );
}

/** The loss, after a look at whether it is a number and the same twice. */
function steadyLoss(loss: () => number): number {
  const [first, second] = [loss(), loss()];
  if (!Number.isFinite(first)) throw new RangeError(`checkGradients: the loss is ${first}`);
  if (first !== second)
    throw new RangeError(
      `checkGradients: the loss is ${first} and then ${second} for the same parameters; ` +
        'fix what is random in it, as the mask of dropout',
    );
  return first;
}

/** Copies, since a live view would change with the next pass. */
function copyGradient(gradient: ParamsLike, entries: readonly Entry[]): Map<string, Float64Array> {
  const copies = new Map(entriesOf(gradient).map(([name, data]) => [name, Float64Array.from(data())]));
  for (const [name, data] of entries) {
    const length = copies.get(name)?.length;
    if (length !== data().length)
      throw new ShapeError(
        `checkGradients: ${name} has ${data().length} elements, its gradient has ${length ?? 'no entry'}`,
      );
  }
  return copies;
}

function refuseVacuous(perParameter: Record<string, GradientCoverage>, zero: readonly string[]): void {
  const where = (test: (coverage: GradientCoverage) => boolean): string =>
    Object.keys(perParameter)
      .filter((name) => test(perParameter[name]!))
      .join(', ');
  const beside = where(({ checked, total }) => checked === 0 && total > 0);
  if (beside !== '')
    throw new RangeError(
      `checkGradients: vacuous: every chosen element of ${beside} lies beside a kink of the loss; use other inputs`,
    );
  const idle = where(({ nonZero }) => nonZero === 0)
    .split(', ')
    .filter((name) => name !== '' && !zero.includes(name))
    .join(', ');
  if (idle !== '')
    throw new RangeError(
      `checkGradients: vacuous: every checked gradient of ${idle} is 0, so a formula that always gives 0 would pass; ` +
        'use random inputs and a batch of 4 or more, or name it in `zero` if 0 is right',
    );
}

/**
 * Holds a gradient against central differences of the loss, element by element, in float64.
 *
 *     n = (L(p + h) − L(p − h)) / 2h,   h = eps · max(1, |p|)
 *     relative error = |a − n| / max(|a|, |n|, 16 ε |L| / (h · tolerance))
 *
 * a is the analytic gradient, ε = 2⁻⁵². The last term of the denominator keeps rounding of the loss from counting as an
 * error: it is where 16 ε |L| / h, what rounding can do to n, just reaches the tolerance.
 *
 * A check that cannot fail is refused: no parameters, other types than float64, a loss that changes from call to call,
 * and parameters whose checked gradients are all 0 (say so with `zero` where that is right). At a kink, where a smaller
 * step changes n, the analytic value need only lie between the one-sided slopes; such elements are listed in `kinks`.
 *
 * Conventions: eps 1e-5 and tolerance 1e-6 suit losses of about 1 in float64. float32 leaves three digits of a
 * difference, so it is refused. Every element is checked up to 500 of a parameter, then a seeded sample.
 *
 * @throws RangeError when the check would be vacuous, ShapeError when gradient and parameters do not match.
 *
 * @example
 * const params = { w: [1, -2] };
 * const loss = () => params.w[0] ** 2 + params.w[0] * params.w[1];
 * const gradient = () => ({ w: [2 * params.w[0] + params.w[1], params.w[0]] });
 * const report = checkGradients({ loss, params, gradient });
 * report.ok; // true
 * report.checked; // 2
 *
 * @example
 * // Batch normalisation of a batch of one: its output is β whatever the input, so any wrong gradient would pass.
 * const x = { x: [0.5] };
 * const batchNorm = (x) => (x - x) / Math.sqrt(1e-7);
 * checkGradients({ loss: () => batchNorm(x.x[0]), params: x, gradient: () => ({ x: [0] }) });
 * // RangeError: checkGradients: vacuous: every checked gradient of x is 0, so a formula that always gives 0 would pass; use random inputs and a batch of 4 or more, or name it in `zero` if 0 is right
 */
export function checkGradients({
  loss,
  params,
  gradient,
  eps = 1e-5,
  tolerance = 1e-6,
  samples = 500,
  rng = new Rng('check-gradients'),
  zero = [],
}: GradientCheck): GradientReport {
  if (!(eps > 0) || !(tolerance > 0) || !(samples >= 1))
    throw new RangeError(
      `checkGradients: eps, tolerance and samples must be positive, got ${eps}, ${tolerance}, ${samples}`,
    );
  const entries = entriesOf(params);
  checkParams(entries, zero);
  const base = steadyLoss(loss);
  const analytic = copyGradient(gradient(), entries);

  const slopes = (data: () => Elements, index: number, step: number): Slopes => {
    const p = data()[index]!;
    const lossAt = (value: number): number => {
      data()[index] = value;
      return loss();
    };
    try {
      return slopesAt(lossAt, p, base, step);
    } finally {
      data()[index] = p;
    }
  };

  const kinks: CheckedElement[] = [];
  const perParameter: Record<string, GradientCoverage> = {};
  let worst: CheckedElement = { name: '', index: -1, numeric: 0, analytic: 0, relativeError: -1 };
  for (const [name, data] of entries) {
    const total = data().length;
    const coverage = { checked: 0, total, nonZero: 0, maxRelativeError: 0 };
    for (const index of chooseElements(total, samples, rng)) {
      const a = analytic.get(name)![index]!;
      const coarse = slopes(data, index, eps);
      const error = relativeError(a, coarse, tolerance);
      const element = { name, index, numeric: coarse.central, analytic: a, relativeError: error };
      if (error > tolerance && isKink(a, coarse, slopes(data, index, eps / 16), tolerance)) {
        kinks.push(element);
        continue;
      }
      coverage.checked++;
      if (Math.max(Math.abs(a), Math.abs(coarse.central)) > coarse.noise) coverage.nonZero++;
      coverage.maxRelativeError = Math.max(coverage.maxRelativeError, error);
      if (error > worst.relativeError) worst = element;
    }
    perParameter[name] = coverage;
  }
  refuseVacuous(perParameter, zero);
  const sumOf = (key: 'checked' | 'total' | 'nonZero'): number =>
    Object.values(perParameter).reduce((sum, coverage) => sum + coverage[key], 0);
  return {
    ok: worst.relativeError <= tolerance,
    maxRelativeError: worst.relativeError,
    checked: sumOf('checked'),
    total: sumOf('total'),
    nonZero: sumOf('nonZero'),
    worst,
    kinks,
    perParameter,
  };
}

function chooseElements(total: number, samples: number, rng: Rng): Iterable<number> {
  return total <= samples ? Array(total).keys() : rng.choice(total, samples, { replace: false }).sort();
}
