import { fromUnit } from './from-unit.ts';
import type { Sampler } from './sampler.ts';
import { scrambledSobol, SOBOL_DIMENSIONS } from './sobol.ts';

/**
 * Quasi-Monte Carlo search: the trials are the points of a scrambled Sobol sequence, which leave no holes and make no
 * clusters. Where random search is right, this is the same with less luck in it.
 *
 * Trial n is point n, and the k-th hyperparameter that a trial asks for is coordinate k. So all trials must ask in the
 * same order; one that is asked for only sometimes should come last. The same table for any number of workers. Powers of
 * two are the best numbers of trials.
 *
 * Conventions: Sobol' points with the direction numbers of Joe & Kuo (2008), Owen's scrambling, the first point included;
 * Optuna's `QMCSampler` leaves scrambling off unless asked. Numbers that are chosen by `step` or choices are the same
 * points, cut into equal parts.
 *
 * Sobol', USSR Comput. Math. Math. Phys. 7 (1967); Owen, MCQMC (1995). For hyperparameters: Bousquet et al., "Critical
 * hyper-parameters: no random, no cry" (2017), arXiv:1706.03200.
 *
 * @throws RangeError when a trial asks for more than 64 hyperparameters.
 *
 * @example
 * const study = createStudy({ sampler: qmcSampler(), seed: 1 });
 * await study.optimize((trial) => trial.suggestFloat('x', { low: 0, high: 4 }), { trials: 4 });
 * study.trials.map(({ params }) => Math.floor(params.x)).sort(); // [0, 1, 2, 3]
 */
export function qmcSampler(): Sampler {
  return {
    name: 'qmc',
    sample({ name, distribution, index, number, common }) {
      if (index >= SOBOL_DIMENSIONS)
        throw new RangeError(
          `qmc: "${name}" is hyperparameter ${index + 1} of the trial; there are points in at most ${SOBOL_DIMENSIONS} dimensions`,
        );
      return fromUnit(distribution, scrambledSobol(number, index, common.fork('qmc')));
    },
  };
}
