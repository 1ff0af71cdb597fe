import { Rng, type Tensor, randn, tensor } from '@downhill/tensor';
import { Affine, BatchNorm, Dropout, Relu, Sequential, Tanh, type SequentialOptions } from '../src/index.ts';

/** 20 rows of 6 features, with labels of 3 classes. */
export const x: Tensor = randn([20, 6], { rng: new Rng('data').fork('x') });
export const t: Tensor = tensor(Int32Array.from({ length: 20 }, (_, i) => (i * 7) % 3));

/** One of everything that has a state: batch normalisation, dropout, two activations. */
export const network = (options: SequentialOptions = {}): Sequential =>
  new Sequential(
    [new Affine(6, 8), new BatchNorm(8), new Relu(), new Dropout(0.2), new Affine(8, 5), new Tanh(), new Affine(5, 3)],
    { seed: 1, dtype: 'float64', ...options },
  );

/** A few steps of plain gradient descent; returns the losses. */
export function descend(net: Sequential, steps: number, lr = 0.1): number[] {
  return Array.from({ length: steps }, () => {
    const loss = net.gradient(x, t);
    for (const [name, p] of net.params) {
      const g = net.grads.get(name).data;
      net.params.set(
        name,
        p.data.map((v, i) => v - lr * g[i]!),
      );
    }
    return loss;
  });
}
