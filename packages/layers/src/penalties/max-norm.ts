import type { FloatArray, Tensor } from '@downhill/tensor';

/**
 * Max-norm constraint: after an update, shortens the incoming weights of every unit whose norm exceeds a limit.
 *
 *     w ← w · min(1, c/‖w‖)        for every column w of every weight matrix
 *
 * A limit, not a term of the loss: call the returned function with `net.params` after each `optimizer.update`. With
 * dropout it allows large learning rates without weights that explode.
 *
 * Conventions: one norm per unit, over its inputs: the columns of [inputs, units], as Keras's `MaxNorm(axis=0)`. Vectors
 * (biases, gamma, beta) are left alone. A norm that is NaN stays.
 *
 * @throws RangeError when the limit is not positive and finite.
 *
 * Srebro, Rennie & Jaakkola, NIPS 2004; Srivastava et al., JMLR 15 (2014), section 5.1.
 *
 * @example
 * const W = tensor([[3, 0.3], [4, 0.4]]);
 * maxNorm(1)([['W1', W]]);
 * allClose(W, tensor([[0.6, 0.3], [0.8, 0.4]])); // true
 */
export function maxNorm(limit: number): (params: Iterable<readonly [name: string, p: Tensor]>) => void {
  if (!(limit > 0 && limit < Infinity))
    throw new RangeError(`maxNorm: limit must be positive and finite, got ${limit}`);
  return (params) => {
    for (const [, { shape, data }] of params)
      if (shape.length === 2) limitColumns(data as FloatArray, shape[1]!, limit);
  };
}

function limitColumns(W: FloatArray, columns: number, limit: number): void {
  for (let j = 0; j < columns; j++) {
    let square = 0;
    for (let i = j; i < W.length; i += columns) square += W[i]! ** 2;
    if (!(square > limit ** 2)) continue;
    const scale = limit / Math.sqrt(square);
    for (let i = j; i < W.length; i += columns) W[i] = W[i]! * scale;
  }
}
