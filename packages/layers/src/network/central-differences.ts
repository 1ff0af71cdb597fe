import { Tensor, type Params } from '@downhill/tensor';

/** The gradient of `loss` with respect to every parameter by central differences: two evaluations for each element. */
export function centralDifferences(params: Params, loss: () => number): Record<string, Tensor> {
  const result: Record<string, Tensor> = {};
  for (const [name, p] of params) {
    // Truncation h² against rounding eps/h: their sum is least near the cube root of eps.
    const root = Math.cbrt(p.dtype === 'float64' ? 2 ** -52 : 2 ** -23);
    const slopes = new Float64Array(p.size);
    for (let i = 0; i < p.size; i++) slopes[i] = slopeAt(p, i, root, loss);
    result[name] = new Tensor(slopes, p.shape);
  }
  return result;
}

function slopeAt(p: Tensor, i: number, root: number, loss: () => number): number {
  const centre = p.data[i]!;
  const h = root * Math.max(1, Math.abs(centre));
  const lossAt = (value: number): [at: number, loss: number] => {
    p.data[i] = value;
    return [p.data[i], loss()];
  };
  try {
    const [right, above] = lossAt(centre + h);
    const [left, below] = lossAt(centre - h);
    return (above - below) / (right - left); // the distance after rounding, not 2h
  } finally {
    p.data[i] = centre;
  }
}
