import { fromUnit } from './from-unit.ts';
import type { Sampler } from './sampler.ts';

/**
 * Random search: every hyperparameter of every trial is drawn independently, uniformly or uniformly in the logarithm.
 *
 * The baseline that is hard to beat by much when only a few of many hyperparameters matter: unlike on a grid, every trial
 * tries a new value of each of them. The same table of trials for any number of workers.
 *
 * Bergstra & Bengio, "Random search for hyper-parameter optimization", JMLR 13 (2012). Book: 6.5.2.
 *
 * @example
 * const study = createStudy({ sampler: randomSampler(), seed: 1 });
 * await study.optimize((trial) => trial.suggestFloat('x', { low: -1, high: 1 }) ** 2, { trials: 20 });
 * study.bestValue < 0.1; // true
 */
export function randomSampler(): Sampler {
  return { name: 'random', sample: ({ distribution, rng }) => fromUnit(distribution, rng.uniform()) };
}
