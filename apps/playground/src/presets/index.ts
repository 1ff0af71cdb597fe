import { activationHistograms } from './activation-histograms.ts';
import { batchNorm } from './batch-norm.ts';
import { batchNormScales } from './batch-norm-scales.ts';
import { dropout } from './dropout.ts';
import { hyperparameterSearch } from './hyperparameter-search.ts';
import { initComparison } from './init-comparison.ts';
import { learningRate } from './learning-rate.ts';
import { optimizerComparison } from './optimizer-comparison.ts';
import { overfitting } from './overfitting.ts';
import { weightDecay } from './weight-decay.ts';
import { zeroInit } from './zero-init.ts';
import type { Preset } from './preset.ts';

/** Presets by experiment. Each is checked against the experiment's schema by a test. */
export const presets: Readonly<Record<string, readonly Preset[]>> = {
  'optimizer-comparison': optimizerComparison,
  'learning-rate': learningRate,
  'zero-init': zeroInit,
  'activation-histograms': activationHistograms,
  'init-comparison': initComparison,
  'batch-norm': batchNorm,
  'batch-norm-scales': batchNormScales,
  overfitting,
  'weight-decay': weightDecay,
  dropout,
  'hyperparameter-search': hyperparameterSearch,
};
