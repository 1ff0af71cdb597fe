import { input, output, unit, type KernelCase } from './kernel-case.ts';
import { lengths } from './vector-cases.ts';

const n = ([length]: readonly number[]): number => length!;
/** Below the smallest normal float these functions may lose all digits. */
const SMALLEST_NORMAL = 2 ** -126;
const SQRT_2_OVER_PI = 0.7978845608028654;

/** Twice the argument of GELU's tanh: its relative error is one of the result's exponential, hence magnified by it. */
const argument = (x: number): number => 2 * SQRT_2_OVER_PI * Math.min(1e3, Math.abs(x + 0.044715 * x ** 3));

/** GELU's gate on its vanishing side, e⁻ᵃ for argument a, with the magnified error. */
const fading = (x: number): number => (1 + argument(x)) * Math.exp(-argument(x));

type Name = 'exp' | 'log' | 'relu' | 'sigmoid' | 'tanh' | 'gelu';
type GradName = 'reluGrad' | 'sigmoidGrad' | 'tanhGrad' | 'geluGrad';
type Rest = Pick<KernelCase, 'roundings' | 'floor' | 'magnitude'>;

const forward = (kernel: Name, rest: Rest): KernelCase => ({
  kernel,
  operands: [input(n), output(n)],
  sizes: lengths,
  call: (k, [n], [x, y]) => k[kernel](n!, x!, y!),
  aliases: [[0, 1]],
  ...rest,
});

const backward = (kernel: GradName, stored: typeof input, rest: Rest): KernelCase => ({
  kernel,
  operands: [stored(n), input(n), output(n)],
  sizes: lengths,
  call: (k, [n], [v, dy, dx]) => k[kernel](n!, v!, dy!, dx!),
  aliases: [
    [0, 2],
    [1, 2],
  ],
  ...rest,
});

export const activationCases: readonly KernelCase[] = [
  forward('exp', { roundings: 2 }),
  forward('log', { roundings: 2 }),
  forward('relu', { roundings: 0 }),
  forward('sigmoid', { roundings: 5, floor: SMALLEST_NORMAL }),
  forward('tanh', { roundings: 3 }),
  forward('gelu', {
    roundings: 8,
    floor: SMALLEST_NORMAL,
    magnitude:
      ([x]) =>
      (i) =>
        Math.max(0, x![i]!) + Math.abs(x![i]!) * fading(x![i]!),
  }),
  {
    kernel: 'leakyRelu',
    operands: [input(n), output(n)],
    sizes: lengths,
    call: (k, [n], [x, y]) => k.leakyRelu(n!, 0.01, x!, y!),
    roundings: 2,
    aliases: [[0, 1]],
  },
  backward('reluGrad', input, { roundings: 0 }),
  backward('sigmoidGrad', unit, {
    roundings: 3,
    magnitude:
      ([y, dy]) =>
      (i) =>
        Math.abs(dy![i]! * y![i]!) * (1 + Math.abs(y![i]!)),
  }),
  backward('tanhGrad', unit, {
    roundings: 4,
    magnitude:
      ([y, dy]) =>
      (i) =>
        Math.abs(dy![i]!) * (1 + y![i]! ** 2),
  }),
  backward('geluGrad', input, {
    roundings: 16,
    floor: SMALLEST_NORMAL,
    magnitude:
      ([x, dy]) =>
      (i) =>
        Math.abs(dy![i]!) * (1 + argument(x![i]!) * fading(x![i]!)),
  }),
  {
    kernel: 'leakyReluGrad',
    operands: [input(n), input(n), output(n)],
    sizes: lengths,
    call: (k, [n], [x, dy, dx]) => k.leakyReluGrad(n!, 0.01, x!, dy!, dx!),
    roundings: 2,
    aliases: [[1, 2]],
  },
];
