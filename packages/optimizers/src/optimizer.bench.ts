import {
  Arena,
  Params,
  simd,
  simdSupported,
  vectorReference,
  type VectorKernels,
  type Backend,
} from '@downhill/tensor';
import { bench, describe } from 'vitest';
import { optimizers } from './roster.ts';

/** The chapter's network: 784-100×4-10. */
const sizes = [784, 100, 100, 100, 100, 10];
const shapes = sizes.slice(1).flatMap((fanOut, i): [string, number[]][] => [
  [`W${i + 1}`, [sizes[i]!, fanOut]],
  [`b${i + 1}`, [fanOut]],
]);
const backends: Backend<VectorKernels>[] = [vectorReference('float32'), ...(simdSupported() ? [simd()] : [])];

for (const backend of backends)
  describe(`one update of the chapter's network, ${backend.name}`, () => {
    const params = new Params(new Arena(backend), shapes);
    const grads = params.like();
    grads.flat.data.forEach((_, i, g) => (g[i] = ((i * 37) % 101) / 1e4 - 0.005));
    for (const { name, create } of optimizers) {
      const optimizer = create();
      bench(name, () => optimizer.update(params, grads));
    }
  });
