import type { ParamValue } from '../distribution.ts';
import { lastStep, type Direction, type FrozenTrial } from '../frozen-trial.ts';
import { lossOf } from '../ranking.ts';
import { fromUnit } from './from-unit.ts';
import { parzenEstimator } from './parzen-estimator.ts';
import type { Sampler } from './sampler.ts';

/** Options of {@link tpeSampler}. */
export interface TpeOptions {
  /** Random search until so many trials have ended. */
  readonly startupTrials?: number;
  /** How many candidates are drawn for each value. */
  readonly candidates?: number;
  /** How many of n trials count as good. */
  readonly gamma?: (n: number) => number;
  /** Counts trials that are running as bad, so that several workers do not all look at the same place. */
  readonly constantLiar?: boolean;
}

/**
 * Tree-structured Parzen estimator: learns where good values lie, and looks there.
 *
 *     l(x): density of x among the γ(n) best of n trials,  g(x): among the others
 *     x ← argmax l(x) / g(x)   over candidates drawn from l
 *
 * which is the candidate with the greatest expected improvement. Each hyperparameter is estimated on its own.
 *
 * Conventions, Optuna's defaults: 10 random trials first, γ(n) = min(⌈n/10⌉, 25), 24 candidates, a prior of weight 1, old
 * trials weighted less from the 26th on; univariate. The paper takes the best 15 % and Hyperopt 25 % of √n. Pruned trials
 * count, those that came farther before the others; failed ones do not. The densities are Parzen estimators.
 *
 * What it suggests depends on which trials have ended, so with several workers the table depends on their timing. They
 * also do not know of each other what they are at, unless `constantLiar` says so (Ginsbourger et al., 2010).
 *
 * Bergstra, Bardenet, Bengio & Kégl, "Algorithms for hyper-parameter optimization", NIPS 24 (2011), section 4. Choices of
 * implementations compared: Watanabe (2023), arXiv:2304.11127.
 *
 * @throws RangeError for counts that are not whole numbers; Error in a study with several directions.
 *
 * @example
 * const study = createStudy({ sampler: tpeSampler(), seed: 1 });
 * await study.optimize((trial) => trial.suggestFloat('x', { low: -10, high: 10 }) ** 2, { trials: 60 });
 * study.bestValue < 0.01; // true
 */
export function tpeSampler({
  startupTrials = 10,
  candidates = 24,
  gamma = (n) => Math.min(Math.ceil(0.1 * n), 25),
  constantLiar = false,
}: TpeOptions = {}): Sampler {
  if (!(Number.isSafeInteger(startupTrials) && startupTrials >= 0))
    throw new RangeError(`tpe: startupTrials must be a whole number of 0 or more, got ${startupTrials}`);
  if (!(Number.isSafeInteger(candidates) && candidates >= 1))
    throw new RangeError(`tpe: candidates must be a whole number of 1 or more, got ${candidates}`);
  return {
    name: 'tpe',
    sample({ name, distribution, number, rng, study }) {
      const { directions, trials } = study();
      if (directions.length > 1)
        throw new Error(
          `tpe: a study with ${directions.length} directions; use random, grid or quasi-Monte Carlo search`,
        );
      const { good, bad, count } = splitTrials(trials, directions[0]!, gamma);
      if (count < startupTrials) return fromUnit(distribution, rng.uniform());
      const valuesOf = (some: readonly FrozenTrial[]): ParamValue[] =>
        some.filter(({ params }) => name in params).map(({ params }) => params[name] as ParamValue);
      const l = parzenEstimator(distribution, valuesOf(good));
      const running = constantLiar ? trials.filter((one) => one.state === 'running' && one.number !== number) : [];
      const g = parzenEstimator(distribution, valuesOf([...bad, ...running]));
      let best = { value: l.sample(rng), score: -Infinity };
      for (let i = 0; i < candidates; i++) {
        const value = i === 0 ? best.value : l.sample(rng);
        const score = l.logDensity(value) - g.logDensity(value);
        if (score > best.score) best = { value, score };
      }
      return best.value;
    },
  };
}

/** The trials that have ended with something to judge them by, the best γ(n) of them apart, both in order of time. */
export function splitTrials(
  trials: readonly FrozenTrial[],
  direction: Direction,
  gamma: (n: number) => number,
): { readonly good: readonly FrozenTrial[]; readonly bad: readonly FrozenTrial[]; readonly count: number } {
  const ended = trials.filter(({ state }) => state === 'complete' || state === 'pruned');
  const ranked = ended
    .map((trial) => ({ trial, score: scoreOf(trial, direction) }))
    .sort((a, b) => compare(a.score[0], b.score[0]) || compare(a.score[1], b.score[1]));
  const best = new Set(ranked.slice(0, gamma(ended.length)).map(({ trial }) => trial));
  return {
    good: ended.filter((trial) => best.has(trial)),
    bad: ended.filter((trial) => !best.has(trial)),
    count: ended.length,
  };
}

/** Small is good: complete trials first, then by how far a pruned one came; then by value. */
function scoreOf(trial: FrozenTrial, direction: Direction): readonly [number, number] {
  if (trial.state === 'complete') return [-Infinity, lossOf(trial.values![0]!, direction)];
  const step = lastStep(trial);
  if (step === undefined) return [1, 0];
  const value = trial.intermediateValues.get(step)!;
  return [-step, Number.isNaN(value) ? Infinity : lossOf(value, direction)];
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
