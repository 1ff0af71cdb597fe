/** Experiments that take no time and no data: they run as soon as they are opened, and again with every change. */
export const autoRun: ReadonlySet<string> = new Set(['activation-histograms']);

/** Experiments whose learning rates may be changed in mid-run. */
export const steerable: ReadonlySet<string> = new Set([
  'optimizer-comparison',
  'learning-rate',
  'zero-init',
  'init-comparison',
  'batch-norm',
  'batch-norm-scales',
  'overfitting',
  'weight-decay',
  'dropout',
]);
