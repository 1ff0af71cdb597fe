import { Rng, astype, reference, scaledBytes, simd, simdSupported, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { MultiLayerNet } from '../network/multi-layer-net.ts';
import { skipsZeros } from './multiply.ts';

const ROWS = 20;
const INPUTS = 70;

/** Bytes of which the share `density` is not 0. */
function pixels(density: number): Uint8Array {
  const rng = new Rng(7);
  return Uint8Array.from({ length: ROWS * INPUTS }, () => (rng.uniform() < density ? 1 + rng.int(255) : 0));
}
const t = tensor(Int32Array.from({ length: ROWS }, (_, i) => i % 10));

const sizes = { inputSize: INPUTS, hiddenSizes: [33, 40], outputSize: 10, seed: 3 };
const backends = [reference('float32'), ...(simdSupported() ? [simd(), simd({ deterministic: true })] : [])];

describe('products that skip zeros', () => {
  it('are taken for many zeros and at least 32 columns', () => {
    expect(skipsZeros(0.19, 100)).toBe(true);
    expect(skipsZeros(0.7, 1024)).toBe(true);
    expect(skipsZeros(0.8, 100)).toBe(false);
    expect(skipsZeros(0.19, 10)).toBe(false);
  });

  for (const backend of backends)
    for (const density of [0, 0.2, 0.5, 0.9])
      for (const form of ['bytes', 'floats'] as const)
        it(`${backend.name}: ${form} of density ${density} give the loss and gradients of float64`, () => {
          const net = new MultiLayerNet({ ...sizes, backend });
          const exact = new MultiLayerNet({ ...sizes, dtype: 'float64' });
          exact.copyFrom(net);
          const x = scaledBytes(pixels(density), [ROWS, INPUTS]);
          const floats = astype(scaledBytes(pixels(density), [ROWS, INPUTS]), 'float64');
          // Sums of up to 70 products of numbers of size 1, each rounded to 24 bits.
          expect(net.gradient(form === 'bytes' ? x : astype(floats, 'float32'), t)).toBeCloseTo(
            exact.gradient(floats, t),
            5,
          );
          for (const [name, g] of net.grads) {
            const want = exact.grads.get(name).data;
            g.data.forEach((value, i) => {
              expect(Math.abs(value - want[i]!), `${name}[${i}]`).toBeLessThan(2e-6);
            });
          }
          expect(net.evaluate(x, t).loss).toBeCloseTo(exact.evaluate(floats, t).loss, 5);
        });
});
