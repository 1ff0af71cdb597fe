import { describe, expect, it } from 'vitest';
import { Arena } from '../arena.ts';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { tanh } from '../math/tanh.ts';
import { reference } from './reference/reference.ts';
import { simd } from './simd.ts';

const N = 50_000;

/** The largest error of a kernel in units of the last place of the exact result's float32. */
function errorInUlps(arena: Arena, kernel: 'exp' | 'log' | 'tanh', f: (x: number) => number, xs: Float32Array): number {
  const x = arena.tensor([N]);
  const y = arena.tensor([N]);
  x.data.set(xs);
  arena.kernels[kernel](N, x.ptr, y.ptr);
  let largest = 0;
  for (const [i, value] of y.data.entries()) {
    const exact = f(xs[i]!);
    const bits = new Float32Array([Math.max(Math.abs(exact), 2 ** -126)]);
    const ulp = 2 ** ((new Uint32Array(bits.buffer)[0]! >> 23) - 150);
    largest = Math.max(largest, Math.abs(value - exact) / ulp);
  }
  return largest;
}

/** N numbers from `low` to `high`, evenly. */
const even = (low: number, high: number): Float32Array =>
  Float32Array.from({ length: N }, (_, i) => low + ((high - low) * i) / (N - 1));
/** N numbers from the smallest subnormal to the largest float, evenly by their bits. */
const allMagnitudes = (): Float32Array =>
  new Float32Array(Uint32Array.from({ length: N }, (_, i) => 1 + Math.floor((0x7f7fffff * i) / N)).buffer);

const variants = [{ deterministic: true }, {}].map((options) => [simd(options).name, options] as const);

describe.each(variants)('%s', (_, options) => {
  const arena = new Arena(simd(options));

  it('exp is within 1 ulp, also where the result is subnormal', () => {
    expect(errorInUlps(arena, 'exp', exp, even(-88, 88.7))).toBeLessThan(1);
    expect(errorInUlps(arena, 'exp', exp, even(-104, -87))).toBeLessThan(1);
    expect(errorInUlps(arena, 'exp', exp, even(-1, 1))).toBeLessThan(1);
  });

  it('log is within 1 ulp, also of subnormal numbers', () => {
    expect(errorInUlps(arena, 'log', log, allMagnitudes())).toBeLessThan(1);
    expect(errorInUlps(arena, 'log', log, even(0.5, 2))).toBeLessThan(1);
  });

  it('tanh is within 1.5 ulp', () => {
    expect(errorInUlps(arena, 'tanh', tanh, even(-10, 10))).toBeLessThan(1.5);
    expect(errorInUlps(arena, 'tanh', tanh, even(-1, 1))).toBeLessThan(1.5);
  });

  it('batch normalisation loses nothing to a large mean', () => {
    const rows = 64;
    const run = (a: Arena): { xhat: Float64Array; variance: number } => {
      const [x, xhat, y] = [a.tensor([rows, 1]), a.tensor([rows, 1]), a.tensor([rows, 1])];
      const [gamma, beta, mean, variance, invStd] = Array.from({ length: 5 }, () => a.tensor([1])) as [
        ...[typeof x, typeof x, typeof x, typeof x, typeof x],
      ];
      for (let i = 0; i < rows; i++) x.data[i] = 10_000 + ((i * 7) % 64) / 1024;
      gamma.data[0] = 1;
      a.kernels.batchNorm(
        ...([rows, 1, 0] as const),
        ...([x.ptr, gamma.ptr, beta.ptr, mean.ptr, variance.ptr, invStd.ptr, xhat.ptr, y.ptr] as const),
      );
      return { xhat: Float64Array.from(xhat.data), variance: variance.data[0]! };
    };
    const [actual, expected] = [run(arena), run(new Arena(reference('float32')))];
    expect(actual.variance).toBeCloseTo(expected.variance, 10);
    for (const [i, h] of actual.xhat.entries()) expect(Math.abs(h - expected.xhat[i]!)).toBeLessThan(8 * 2 ** -24);
  });

  it('the loss and gradient of a confident network keep their digits', () => {
    const [z, d, t] = [arena.tensor([1, 3]), arena.tensor([1, 3]), arena.tensor([1], 'int32')];
    z.data.set([12, 0, -1]);
    const loss = arena.kernels.softmaxCrossEntropy(1, 3, z.ptr, t.ptr, 1, d.ptr);
    const rest = exp(-12) + exp(-13); // 8.4e-6: 1 − p, which as a float32 difference would have two digits
    expect(Math.abs(loss / log(1 + rest) - 1)).toBeLessThan(1e-6);
    expect(Math.abs(d.data[0]! / (-rest / (1 + rest)) - 1)).toBeLessThan(1e-6);
  });
});
