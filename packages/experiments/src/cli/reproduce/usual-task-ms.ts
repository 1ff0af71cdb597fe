/**
 * How long a task of each experiment usually takes, in milliseconds, with its default options. Only the estimate of the
 * time that is left goes by it, until tasks of that experiment have been timed; what counts is how they compare.
 */
export const usualTaskMs: Readonly<Record<string, number>> = {
  'optimizer-paths': 20,
  'optimizer-comparison': 3500,
  'learning-rate': 2500,
  'zero-init': 3000,
  'activation-histograms': 150,
  'init-comparison': 3000,
  'batch-norm': 300,
  'batch-norm-scales': 500,
  overfitting: 6500,
  'weight-decay': 6500,
  dropout: 15_000,
  'hyperparameter-search': 600,
};
