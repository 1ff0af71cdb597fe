import type { Plan } from './plan.ts';

/**
 * The plan of the book's scripts, which count epochs in a way of their own.
 *
 * They sample with replacement, call ⌊size / batchSize⌋ iterations an epoch, and evaluate after the *first* update of
 * each. The loop of chapter 6 (`overfit_weight_decay.py`, `batch_norm_test.py`) ends with the evaluation of the last
 * epoch, so `epochs` evaluations are made after updates 1, 1 + n, 1 + 2n, …: with 300 images, batches of 100 and 201
 * epochs, 601 updates and 201 evaluations. The `Trainer` class (`overfit_dropout.py`, `hyperparameter_optimization.py`)
 * goes on to the end of the last epoch: 301 epochs are 903 updates and 301 evaluations.
 *
 * Conventions: the book divides without rounding and asks whether i % (size / batchSize) is 0, so that an uneven
 * division gives fewer evaluations than epochs (500 images in batches of 128: one in 31 iterations instead of one in 4).
 * Here the quotient is rounded down; wherever it is whole, as in every figure, the two agree.
 *
 * @example
 * bookPlan({ size: 300, batchSize: 100, epochs: 201 }).iterations; // 601
 * bookPlan({ size: 300, batchSize: 100, epochs: 301, script: 'trainer' }).iterations; // 903
 */
export function bookPlan({
  size,
  batchSize,
  epochs,
  script = 'loop',
}: {
  /** Number of training samples. */
  readonly size: number;
  readonly batchSize: number;
  readonly epochs: number;
  /** Which of the book's two loops. */
  readonly script?: 'loop' | 'trainer';
}): Plan & { readonly iterations: number } {
  const perEpoch = Math.max(1, Math.floor(size / batchSize));
  return {
    batchSize,
    sampling: 'replacement',
    dropLast: true,
    iterations: script === 'loop' ? (epochs - 1) * perEpoch + 1 : epochs * perEpoch,
    evaluate: { every: perEpoch, first: 1 },
  };
}
