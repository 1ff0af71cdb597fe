import { requireLambda } from './require-lambda.ts';
import type { Penalty } from './penalty.ts';

/**
 * L2 penalty, the book's weight decay: it pulls every weight towards 0 in proportion to its size.
 *
 *     L ← L + λ/2 · Σ W²,        dW ← dW + λ W
 *
 * Conventions: the half is inside, so the gradient is λW, as in the book and PyTorch's `weight_decay`; Keras's
 * `regularizers.L2` has no half. Weights only: biases, gamma and beta are left alone. With SGD it is the same as decaying
 * the weights by lr·λ; with Adam and the other adaptive methods it is not (see AdamW).
 *
 * @throws RangeError when λ is negative or not finite.
 *
 * Book: 6.4.2. Loshchilov & Hutter, ICLR 2019, for the difference from decoupled decay.
 *
 * @example
 * const net = new Sequential([new Affine(1, 1, { weightInit: constant(2) })], {
 *   loss: new MeanSquaredError(),
 *   penalties: [l2Penalty(0.5)],
 * });
 * net.loss(tensor([[1]]), tensor([[2]])); // 1
 */
export function l2Penalty(lambda: number): Penalty {
  requireLambda('l2Penalty', lambda);
  return {
    value: (W, { kernels }) => (lambda / 2) * kernels.sumSquares(W.size, W.ptr),
    addGradient: (W, dW, { kernels }) => kernels.axpby(W.size, lambda, W.ptr, 1, dW.ptr),
  };
}
