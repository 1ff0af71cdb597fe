import { formatShape, ShapeError, type Tensor } from '@downhill/tensor';

/** The class of every sample, from labels [N] or one-hot rows [N, K] (the first largest element of each). */
export function labelsOf(t: Tensor, where: string): ArrayLike<number> {
  if (t.shape.length === 1) return t.data;
  if (t.shape.length !== 2)
    throw new ShapeError(`${where}: expected t to be labels [N] or one-hot [N, K], got ${formatShape(t.shape)}`);
  const [n, k] = t.shape as [number, number];
  const { data } = t;
  return Int32Array.from({ length: n }, (_, i) => {
    let best = 0;
    for (let j = 1; j < k; j++) if (data[i * k + j]! > data[i * k + best]!) best = j;
    return best;
  });
}
