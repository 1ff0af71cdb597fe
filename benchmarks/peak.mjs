/**
 * How near a general product comes to what 128-bit arithmetic can do at most: eager `matmul` of two 512 × 512 matrices,
 * as its users call it, beside a loop of multiply-adds in registers ({@link fmaModule}), by turns. Prints JSON.
 *
 *   node peak.mjs [--rounds 40]
 */
import { parseArgs } from 'node:util';
import { Rng, matmul, uniform } from '../packages/tensor/dist/index.js';
import { fmaModule } from './fma-module.mjs';
import { median } from './median.mjs';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const SIZE = 512;
const PRODUCTS = 1;
const rng = new Rng(1);
const [a, b] = [0, 1].map(() => uniform([SIZE, SIZE], { rng, dtype: 'float32' }));
const peak = fmaModule();

/** GFLOP/s of `run`, which does so many operations. */
function speed(flops, run) {
  const start = process.hrtime.bigint();
  run();
  return flops / Number(process.hrtime.bigint() - start);
}
const loops = 400_000;
const atMost = () => speed(loops * peak.flops, () => peak.run(loops));
const product = () =>
  speed(PRODUCTS * 2 * SIZE ** 3, () => {
    for (let i = 0; i < PRODUCTS; i++) matmul(a, b);
  });

for (let i = 0; i < 5; i++) (atMost(), product());
const rounds = Array.from({ length: Number(options.rounds) }, () => {
  const before = atMost();
  const gflops = product();
  return { gflops, peak: (before + atMost()) / 2 };
});
const best = (key) => Math.max(...rounds.map((round) => round[key]));
const digits = (x, n = 1) => Number(x.toFixed(n));
console.log(
  JSON.stringify(
    {
      what: `matmul ${SIZE}³ as a share of the peak of 128-bit ${peak.fused ? 'fused multiply-add' : 'multiply and add'}`,
      node: process.version,
      fused: peak.fused,
      peakGflops: digits(median(rounds.map((round) => round.peak))),
      matmulGflops: digits(median(rounds.map(({ gflops }) => gflops))),
      share: digits(median(rounds.map((round) => round.gflops / round.peak)), 3),
      shareOfBest: digits(best('gflops') / best('peak'), 3),
    },
    null,
    1,
  ),
);
