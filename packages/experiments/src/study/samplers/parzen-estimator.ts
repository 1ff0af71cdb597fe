import { expOf, logOf, type Rng } from '@downhill/tensor';
import { contains, onGrid, type Distribution, type ParamValue } from '../distribution.ts';
import { toInternal } from '../distribution-json.ts';
import { logNormalDensity, normalMass } from './normal-distribution.ts';

/** How likely each value is, estimated from some values. */
export interface ParzenEstimator {
  sample(rng: Rng): ParamValue;
  logDensity(value: ParamValue): number;
}

/**
 * Weights of n observations, the oldest first: 1 for the last 25, rising from 1/n for the ones before; then that of the
 * prior, 1; all divided by their sum.
 */
export function observationWeights(n: number): number[] {
  const ramp = Math.max(0, n - 25);
  const weights = Array.from({ length: n }, (_, i) => {
    if (n < 25 || i >= ramp) return 1;
    return ramp === 1 ? 1 / n : 1 / n + ((1 - 1 / n) * i) / (ramp - 1);
  });
  weights.push(1);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * A mixture with one part for each observed value and a wide one, the prior: normal distributions cut to the range, or
 * for choices weights. Values that the distribution does not hold (of a wider range before) are left out.
 *
 * Conventions, Optuna's of version 3: a part's deviation is the greater of the distances to its two neighbours, the prior's mean
 * counted among them, but at least 1/min(100, n + 2) of the range and at most all of it ("magic clip"); the prior has the
 * middle of the range as mean and its width as deviation. Logarithmic ranges are treated in the logarithm; values with a
 * step by the mass of the half steps around them.
 */
export function parzenEstimator(distribution: Distribution, observed: readonly ParamValue[]): ParzenEstimator {
  const values = observed.filter((value) => contains(distribution, value)).map((v) => toInternal(distribution, v));
  const weights = observationWeights(values.length);
  return distribution.kind === 'categorical'
    ? choiceEstimator(distribution.choices, values, weights)
    : numberEstimator(distribution, values, weights);
}

function choiceEstimator(
  choices: readonly ParamValue[],
  observed: readonly number[],
  weights: readonly number[],
): ParzenEstimator {
  const share = 1 / (observed.length + 1);
  const sum = 1 + choices.length * share;
  const chances = choices.map((_, choice) =>
    weights.reduce((total, weight, i) => {
      if (i === observed.length) return total + weight / choices.length;
      return total + (weight * (share + (observed[i] === choice ? 1 : 0))) / sum;
    }, 0),
  );
  return {
    sample: (rng) => choices[pick(chances, rng)]!,
    logDensity: (value) => logOf(chances[choices.indexOf(value)]!),
  };
}

function numberEstimator(
  distribution: Exclude<Distribution, { kind: 'categorical' }>,
  observed: readonly number[],
  weights: readonly number[],
): ParzenEstimator {
  const { kind, log, step } = distribution;
  // Whole numbers on a logarithmic scale are real numbers until they are rounded, as in Optuna.
  const grid = log ? null : step;
  const half = (kind === 'int' && log ? 1 : (grid ?? 0)) / 2;
  const scaled = log ? logOf : (x: number): number => x;
  const low = scaled(distribution.low - half);
  const high = scaled(distribution.high + half);
  const mus = [...observed.map(scaled), (low + high) / 2];
  const sigmas = deviations(mus, low, high);
  // A part's weight over its mass within the range: the same for every value.
  const logShares = mus.map((mu, i) => {
    const sigma = sigmas[i]!;
    return logOf(weights[i]! / normalMass((low - mu) / sigma, (high - mu) / sigma));
  });
  return {
    sample(rng) {
      const part = pick(weights, rng);
      let x;
      // Means lie within the range and deviations are at most its width, so at least a third is accepted.
      do x = mus[part]! + sigmas[part]! * rng.normal();
      while (x < low || x > high);
      const value = log ? expOf(x) : x;
      const rounded =
        grid !== null
          ? onGrid(distribution.low, grid, Math.round((value - distribution.low) / grid))
          : kind === 'int'
            ? Math.round(value)
            : value;
      return Math.min(distribution.high, Math.max(distribution.low, rounded));
    },
    logDensity(value) {
      const x = scaled(value as number);
      const parts = mus.map((mu, i) => {
        const sigma = sigmas[i]!;
        if (grid === null) return logShares[i]! + logNormalDensity((x - mu) / sigma) - logOf(sigma);
        const from = Math.max(low, x - grid / 2);
        const to = Math.min(high, x + grid / 2);
        return logShares[i]! + logOf(normalMass((from - mu) / sigma, (to - mu) / sigma));
      });
      const largest = Math.max(...parts);
      return largest + logOf(parts.reduce((sum, part) => sum + expOf(part - largest), 0));
    },
  };
}

/** The deviation of each part; the last one is the prior. */
function deviations(mus: readonly number[], low: number, high: number): number[] {
  const order = mus.map((_, i) => i).sort((a, b) => mus[a]! - mus[b]!);
  const ends = [low, ...order.map((i) => mus[i]!), high];
  const sigmas = Array<number>(mus.length);
  order.forEach((part, at) => {
    let left = ends[at + 1]! - ends[at]!;
    let right = ends[at + 2]! - ends[at + 1]!;
    // The ends of the range are no neighbours where there are others.
    if (mus.length >= 2 && at === 0) left = 0;
    if (mus.length >= 2 && at === mus.length - 1) right = 0;
    const least = (high - low) / Math.min(100, 1 + mus.length);
    sigmas[part] = Math.min(high - low, Math.max(least, left, right));
  });
  sigmas[mus.length - 1] = high - low;
  return sigmas;
}

/** An index, with the given chances; they sum to 1. */
function pick(chances: readonly number[], rng: Rng): number {
  let rest = rng.uniform();
  for (let i = 0; i < chances.length - 1; i++) {
    rest -= chances[i]!;
    if (rest < 0) return i;
  }
  return chances.length - 1;
}
