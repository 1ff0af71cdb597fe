/**
 * What the book's own scripts compute, by experiment: the options that differ from our defaults, which are the book's but
 * for what we have added. Experiments that are not here have no script of their own in the book: `overfitting` is the
 * curve without weight decay that `weight-decay` has too, `batch-norm` is one scale of `batch-norm-scales`.
 */
export const bookWork: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'optimizer-paths': {},
  'optimizer-comparison': {},
  'activation-histograms': {},
  'init-comparison': {},
  'batch-norm-scales': {},
  'weight-decay': {},
  dropout: { nets: ['none', 'strong'] },
  'hyperparameter-search': { narrowedTrials: 0 },
};
