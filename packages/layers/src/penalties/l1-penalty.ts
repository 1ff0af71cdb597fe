import { requireLambda } from './require-lambda.ts';
import type { Penalty } from './penalty.ts';

/**
 * L1 penalty: it pulls every weight towards 0 by the same force, so that many become 0.
 *
 *     L ← L + λ · Σ |W|,        dW ← dW + λ sign(W)
 *
 * Conventions: no half, as in Keras. sign(0) = 0, so a weight that is exactly 0 feels nothing; gradient steps jump around
 * 0 by lr·λ and rarely land on it. Weights only: biases, gamma and beta are left alone.
 *
 * @throws RangeError when λ is negative or not finite.
 *
 * Book: 6.4.2 names it beside L2. Tibshirani, J. R. Stat. Soc. B 58 (1996).
 *
 * @example
 * const net = new Sequential([new Affine(1, 1, { weightInit: constant(-2) })], {
 *   loss: new MeanSquaredError(),
 *   penalties: [l1Penalty(0.5)],
 * });
 * net.loss(tensor([[1]]), tensor([[-2]])); // 1
 */
export function l1Penalty(lambda: number): Penalty {
  requireLambda('l1Penalty', lambda);
  return {
    value(W, workspace) {
      const size = workspace.buffer('l1', [W.size]);
      workspace.kernels.abs(W.size, W.ptr, size.ptr);
      return lambda * workspace.kernels.sum(W.size, size.ptr);
    },
    addGradient(W, dW, workspace) {
      const sign = workspace.buffer('l1', [W.size]);
      workspace.kernels.sign(W.size, W.ptr, sign.ptr);
      workspace.kernels.axpby(W.size, lambda, sign.ptr, 1, dW.ptr);
    },
  };
}
