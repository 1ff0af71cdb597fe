/**
 * When skipping zeros pays: the time of the sparse product over that of the dense one, for several densities and widths,
 * in the three products of a layer. The thresholds in packages/layers/src/layers/multiply.ts come from this table.
 *
 *   node skip-zeros.mjs
 */
import { Arena, Rng, simd } from '../packages/tensor/dist/index.js';

const arena = new Arena(simd({ deterministic: process.argv.includes('--deterministic') }));
const k = arena.kernels;
const rng = new Rng(1);
const N = 128;
const densities = [0.1, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9];

const fastest = (run) => {
  let best = Infinity;
  for (let i = 0; i < 60; i++) {
    const start = process.hrtime.bigint();
    for (let j = 0; j < 4; j++) run();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 4000);
  }
  return best;
};

console.log(`${process.version} ${arena.backend}: time of sparse / dense, by share of elements that are not 0`);
console.log(`${'product'.padEnd(34)}${densities.map((d) => String(d).padStart(8)).join('')}`);
for (const [input, output] of [
  [784, 100],
  [100, 100],
  [256, 256],
  [784, 256],
  [512, 512],
  [784, 512],
  [1024, 1024],
  [100, 10],
  [100, 32],
]) {
  const x = arena.tensor([N, input]);
  const dy = arena.tensor([N, output]);
  const W = arena.tensor([input, output]);
  const dW = arena.tensor([input, output]);
  const y = arena.tensor([N, output]);
  const dx = arena.tensor([N, input]);
  rng.fillNormal(W.data);
  const products = {
    'x·W': [x, (f) => f(N, output, input, x.ptr, false, W.ptr, false, y.ptr, 0, false, 0)],
    'xᵀ·dy': [x, (f) => f(input, output, N, x.ptr, true, dy.ptr, false, dW.ptr, 0, false, 0)],
    'dy·Wᵀ': [dy, (f) => f(N, input, output, dy.ptr, false, W.ptr, true, dx.ptr, 0, false, 0)],
  };
  for (const [name, [left, run]] of Object.entries(products)) {
    const row = densities.map((density) => {
      for (const t of [x, dy]) rng.fillNormal(t.data);
      const { data } = left;
      for (let i = 0; i < data.length; i++) if (rng.uniform() >= density) data[i] = 0;
      return fastest(() => run(k.sparseMatmul)) / fastest(() => run(k.matmul));
    });
    console.log(`${`${name} ${input} → ${output}`.padEnd(34)}${row.map((r) => r.toFixed(2).padStart(8)).join('')}`);
  }
}
