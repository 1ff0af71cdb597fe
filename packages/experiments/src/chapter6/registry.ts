import type { Experiment } from '../experiment.ts';
import { unknownName } from '../nearest.ts';
import { activationHistograms } from './activation-histograms/activation-histograms.ts';
import { batchNormScales } from './batch-norm/batch-norm-scales.ts';
import { batchNorm } from './batch-norm/batch-norm.ts';
import { dropout } from './overfitting/dropout.ts';
import { hyperparameterSearch } from './search/hyperparameter-search.ts';
import { initComparison } from './init-comparison/init-comparison.ts';
import { learningRate } from './learning-rate/learning-rate.ts';
import { optimizerComparison } from './optimizer-comparison/optimizer-comparison.ts';
import { optimizerPaths } from './optimizer-paths/optimizer-paths.ts';
import { overfitting } from './overfitting/overfitting.ts';
import { weightDecay } from './overfitting/weight-decay.ts';
import { zeroInit } from './zero-init/zero-init.ts';

/** Every experiment of the chapter, in its order. */
export const experiments: readonly Experiment[] = [
  optimizerPaths,
  optimizerComparison,
  learningRate,
  zeroInit,
  activationHistograms,
  initComparison,
  batchNorm,
  batchNormScales,
  overfitting,
  weightDecay,
  dropout,
  hyperparameterSearch,
];

/**
 * The experiment of that id.
 *
 * @throws RangeError that lists the known ones, and asks for the nearest.
 */
export function findExperiment(id: string): Experiment {
  const experiment = experiments.find((one) => one.id === id);
  if (experiment !== undefined) return experiment;
  throw new RangeError(
    unknownName(
      'experiment',
      id,
      experiments.map((one) => one.id),
    ),
  );
}
