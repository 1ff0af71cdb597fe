import type { Experiment } from '../experiment.ts';
import { unknownName } from '../nearest.ts';
import { activationHistograms } from './activation-histograms.ts';
import { initComparison } from './init-comparison.ts';
import { optimizerComparison } from './optimizer-comparison.ts';
import { optimizerPaths } from './optimizer-paths.ts';

/** Every experiment of the chapter, in its order. */
export const experiments: readonly Experiment[] = [
  optimizerPaths,
  optimizerComparison,
  activationHistograms,
  initComparison,
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
