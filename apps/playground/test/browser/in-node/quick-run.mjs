import { findExperiment, resolveConfig, runExperiment } from '@downhill/experiments';

/** The quick run of an experiment, or that of another config, with its first seed: `{ config, outputs by variant }`. */
export default async function quickRun(id, wanted) {
  const experiment = findExperiment(id);
  const config = resolveConfig(experiment, wanted ?? experiment.quick);
  const { outputs } = await runExperiment(id, { config, seeds: [0] });
  return { config, outputs: Object.fromEntries(outputs.get(0)) };
}
