import type { BatchNormOptions } from './batch-norm.ts';

/**
 * The conventions of batch normalisation that are in use, as options of {@link BatchNorm}; its table compares them.
 *
 * @example
 * new BatchNorm(100, batchNormPresets.book).eps; // 0.000001
 */
export const batchNormPresets = {
  torch: { decay: 0.9, eps: 1e-5, unbiased: true, initialVariance: 1 },
  keras: { decay: 0.99, eps: 1e-3, unbiased: false, initialVariance: 1 },
  book: { decay: 0.9, eps: 10e-7, unbiased: false, initialVariance: 0 },
} as const satisfies Record<string, Required<BatchNormOptions>>;
