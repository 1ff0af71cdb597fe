import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { tanh } from '../../math/tanh.ts';
import type { ActivationKernels, Ptr } from '../interface.ts';
import type { Heap } from './heap.ts';

const SQRT_2_OVER_PI = 0.79788456080286535588;
const GELU_CUBE = 0.044715;

const sigmoid = (x: number): number => 1 / (1 + exp(-x));
/** ½·(1 + tanh(√(2/π)·(x + 0.044715·x³))), which is a sigmoid of twice the argument: no cancellation for x ≪ 0. */
const gate = (x: number): number => sigmoid(2 * SQRT_2_OVER_PI * (x + GELU_CUBE * x * x * x));
/** The derivative of x·gate(x). Beyond ±40 the gate is 0 or 1 to all digits, and limits keep ∞·0 away. */
const geluSlope = (x: number): number => {
  const g = gate(x);
  return g + x * g * (1 - g) * 2 * SQRT_2_OVER_PI * (1 + 3 * GELU_CUBE * x * x);
};

/**
 * {@link ActivationKernels} in plain TypeScript: the specification of the others. Every element is computed in float64,
 * with our own `exp`, `log` and `tanh`, and rounded once when it is stored.
 */
export function activationKernels(heap: Heap): ActivationKernels {
  const s = heap.shift;

  /** y ← f(x) */
  const each = (f: (x: number) => number) => (n: number, x: Ptr, y: Ptr) => {
    const { floats } = heap;
    x >>>= s;
    y >>>= s;
    for (let i = 0; i < n; i++) floats[y + i] = f(floats[x + i]!);
  };
  /** dx ← f(v, dy), where v is the stored input or output */
  const eachGrad = (f: (v: number, dy: number) => number) => (n: number, v: Ptr, dy: Ptr, dx: Ptr) => {
    const { floats } = heap;
    v >>>= s;
    dy >>>= s;
    dx >>>= s;
    for (let i = 0; i < n; i++) floats[dx + i] = f(floats[v + i]!, floats[dy + i]!);
  };

  return {
    exp: each(exp),
    log: each(log),
    relu: each((x) => (x < 0 ? 0 : x)),
    reluGrad: eachGrad((y, dy) => (y > 0 ? dy : 0)),
    leakyRelu: (n, slope, x, y) => each((v) => (v > 0 ? v : slope * v))(n, x, y),
    leakyReluGrad: (n, slope, x, dy, dx) => eachGrad((v, d) => (v > 0 ? d : slope * d))(n, x, dy, dx),
    sigmoid: each(sigmoid),
    sigmoidGrad: eachGrad((y, dy) => dy * (y * (1 - y))),
    tanh: each(tanh),
    tanhGrad: eachGrad((y, dy) => dy * (1 - y * y)),
    gelu: each((x) => Math.max(x, -40) * gate(x)),
    geluGrad: eachGrad((x, dy) => dy * geluSlope(Math.min(Math.max(x, -40), 40))),
  };
}
