/** The same data, weights and batches for every contestant: files in a temporary folder, made once by the runner. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const cache = new Map();
const file = (folder, name) => {
  const path = join(folder, name);
  if (!cache.has(path)) {
    const bytes = readFileSync(path);
    cache.set(path, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  }
  return cache.get(path);
};

/** Sizes of the layers of a workload: 784, four hidden layers, 10. */
export const sizesOf = ({ width }) => [784, width, width, width, width, 10];

/**
 * pixels: Uint8Array [60000 · 784] (dense workloads: without zeros) · labels: Uint8Array [60000] · testPixels, testLabels ·
 * batches: Int32Array[] of 128 row numbers · weights: for each layer W [in · out] and b [out], float32.
 */
export function readInputs({ folder, width, dense, batchSize }) {
  const pixels = new Uint8Array(file(folder, dense ? 'dense.u8' : 'pixels.u8'));
  const indices = new Int32Array(file(folder, 'batches.i32'));
  const flat = new Float32Array(file(folder, `weights-${width}.f32`));
  const sizes = sizesOf({ width });
  let offset = 0;
  const take = (n) => flat.slice(offset, (offset += n));
  return {
    pixels,
    labels: new Uint8Array(file(folder, 'labels.u8')),
    testPixels: new Uint8Array(file(folder, 'test-pixels.u8')),
    testLabels: new Uint8Array(file(folder, 'test-labels.u8')),
    batches: Array.from({ length: indices.length / batchSize }, (_, i) =>
      indices.slice(i * batchSize, (i + 1) * batchSize),
    ),
    weights: sizes.slice(1).map((out, i) => ({ W: take(sizes[i] * out), b: take(out) })),
    sizes,
  };
}
