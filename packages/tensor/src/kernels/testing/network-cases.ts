import { bytes, input, labels, output, positive, type KernelCase } from './kernel-case.ts';
import { shapes } from './matrix-cases.ts';

type Sizes = readonly number[];
const all = ([rows, cols]: Sizes): number => rows! * cols!;
const perRow = ([rows]: Sizes): number => rows!;
const perColumn = ([, cols]: Sizes): number => cols!;
/** Softmax and normalisation of nothing are not defined. */
const filled = shapes.filter(([rows, cols]) => rows! > 0 && cols! > 0);

const SMALLEST_NORMAL = 2 ** -126;
const UNIT = 2 ** -24;
/** The inputs lie in −3…3 (beside special values), so x − max is rounded by up to 6 units, and the exponential with it. */
const SPREAD = 6;
const EXPONENTIAL = SPREAD + 2;

/** Σ |y·dy| of the row of element i */
const rowDot = (y: Float64Array, dy: Float64Array, cols: number, i: number): number => {
  let dot = 0;
  for (let j = i - (i % cols), end = j + cols; j < end; j++) dot += Math.abs(y[j]! * dy[j]!);
  return dot;
};
const crossEntropyError = (_: readonly Float64Array[], [rows]: Sizes): number => rows! * (EXPONENTIAL + 2) * UNIT;

/** Normalised values are of the order of 1, and so are gamma and beta: an absolute error of some units. */
const ofOrderOne = (): ((i: number) => number) => () => 16;

export const networkCases: readonly KernelCase[] = [
  {
    kernel: 'softmax',
    operands: [input(all), output(all)],
    sizes: filled,
    call: (k, [rows, cols], [x, y]) => k.softmax(rows!, cols!, x!, y!),
    roundings: 2 * EXPONENTIAL + 4,
    floor: SMALLEST_NORMAL,
    aliases: [[0, 1]],
  },
  {
    kernel: 'softmaxGrad',
    operands: [input(all), input(all), output(all)],
    sizes: filled,
    call: (k, [rows, cols], [y, dy, dx]) => k.softmaxGrad(rows!, cols!, y!, dy!, dx!),
    roundings: 4,
    magnitude:
      ([y, dy], [, cols]) =>
      (i) =>
        Math.abs(y![i]!) * (Math.abs(dy![i]!) + rowDot(y!, dy!, cols!, i)),
    specials: false,
    aliases: [
      [0, 2],
      [1, 2],
    ],
  },
  {
    kernel: 'softmaxCrossEntropy',
    operands: [input(all), labels(perRow), output(all)],
    sizes: filled,
    call: (k, [rows, cols], [z, t, d]) => k.softmaxCrossEntropy(rows!, cols!, z!, t!, 0.25, d!),
    roundings: 2 * EXPONENTIAL + 6,
    returned: crossEntropyError,
    specials: false,
    aliases: [[0, 2]],
  },
  {
    kernel: 'crossEntropy',
    operands: [input(all), labels(perRow)],
    sizes: filled,
    call: (k, [rows, cols], [z, t]) => k.crossEntropy(rows!, cols!, z!, t!),
    roundings: 0,
    returned: crossEntropyError,
    specials: false,
  },
  {
    kernel: 'countCorrect',
    operands: [input(all), labels(perRow)],
    sizes: filled,
    call: (k, [rows, cols], [z, t]) => k.countCorrect(rows!, cols!, z!, t!),
    roundings: 0,
  },
  {
    kernel: 'batchNorm',
    operands: [
      ...[input(all), input(perColumn), input(perColumn)],
      ...[output(perColumn), output(perColumn), output(perColumn), output(all), output(all)],
    ],
    sizes: filled,
    call: (k, [rows, cols], [x, gamma, beta, mean, variance, invStd, xhat, y]) =>
      k.batchNorm(rows!, cols!, 1e-2, x!, gamma!, beta!, mean!, variance!, invStd!, xhat!, y!),
    roundings: 4,
    magnitude: ofOrderOne,
    specials: false,
  },
  {
    kernel: 'batchNormGrad',
    operands: [
      ...[input(all), input(all), input(perColumn), positive(perColumn)],
      ...[output(perColumn), output(perColumn), output(all)],
    ],
    sizes: filled,
    call: (k, [rows, cols], [dy, xhat, gamma, invStd, dgamma, dbeta, dx]) =>
      k.batchNormGrad(rows!, cols!, dy!, xhat!, gamma!, invStd!, dgamma!, dbeta!, dx!),
    roundings: 6,
    // |dy| ≤ 3, |x̂| ≤ 3, |γ/σ| ≤ 9: dx is made of terms up to 9·(3 + 3 + 27), the sums of 9 a row
    magnitude:
      (_, [rows]) =>
      () =>
        Math.max(300, 9 * rows!),
    specials: false,
  },
  {
    kernel: 'normalize',
    operands: [input(all), input(perColumn), input(perColumn), input(perColumn), positive(perColumn), output(all)],
    sizes: filled,
    call: (k, [rows, cols], [x, gamma, beta, mean, variance, y]) =>
      k.normalize(rows!, cols!, 1e-2, x!, gamma!, beta!, mean!, variance!, y!),
    roundings: 6,
    magnitude:
      ([x, gamma, beta, mean, variance], [, cols]) =>
      (i) => {
        const j = i % cols!;
        const spread = Math.abs(x![i]!) + Math.abs(mean![j]!);
        return (Math.abs(gamma![j]!) * spread) / Math.sqrt(variance![j]! + 1e-2) + Math.abs(beta![j]!);
      },
    specials: false,
  },
  ...[255, 0.1].map((divisor): KernelCase => ({
    kernel: 'bytesToFloats',
    label: `divisor ${divisor}`,
    operands: [bytes(perRow), output(perRow)],
    sizes: Array.from({ length: 68 }, (_, n) => [n]),
    call: (k, [n], [x, y]) => k.bytesToFloats(n!, divisor, x!, y!),
    roundings: 0,
  })),
];
