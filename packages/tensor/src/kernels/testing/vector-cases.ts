import { input, inout, output, positive, positiveInout, type KernelCase } from './kernel-case.ts';

const n = ([length]: readonly number[]): number => length!;
/** All tails and all small wholes, and two lengths that run through the unrolled loops for long. */
export const lengths = [...Array.from({ length: 68 }, (_, i) => [i]), [1000], [1003]];

type Row = Omit<KernelCase, 'sizes'>;

const rows: Row[] = [
  { kernel: 'fill', operands: [output(n)], call: (k, [n], [y]) => k.fill(n!, 0.1, y!), roundings: 0 },
  { kernel: 'copy', operands: [input(n), output(n)], call: (k, [n], [x, y]) => k.copy(n!, x!, y!), roundings: 0 },
  {
    kernel: 'scale',
    operands: [input(n), output(n)],
    call: (k, [n], [x, y]) => k.scale(n!, 0.9, x!, y!),
    roundings: 2,
    aliases: [[0, 1]],
  },
  {
    kernel: 'offset',
    operands: [input(n), output(n)],
    call: (k, [n], [x, y]) => k.offset(n!, -0.3, x!, y!),
    roundings: 2,
    magnitude:
      ([x]) =>
      (i) =>
        Math.abs(x![i]!) + 0.3,
    aliases: [[0, 1]],
  },
  {
    kernel: 'axpby',
    operands: [input(n), inout(n)],
    call: (k, [n], [x, y]) => k.axpby(n!, 0.9, x!, -0.3, y!),
    roundings: 3,
    magnitude:
      ([x, y]) =>
      (i) =>
        0.9 * Math.abs(x![i]!) + 0.3 * Math.abs(y![i]!),
  },
  {
    kernel: 'axpby',
    label: 'forgets y when b is 0',
    operands: [input(n), inout(n)],
    call: (k, [n], [x, y]) => k.axpby(n!, 0.9, x!, 0, y!),
    roundings: 2,
  },
  {
    kernel: 'accumulateSquare',
    operands: [input(n), inout(n)],
    call: (k, [n], [x, y]) => k.accumulateSquare(n!, 0.1, x!, 0.9, y!),
    roundings: 4,
    magnitude:
      ([x, y]) =>
      (i) =>
        0.1 * x![i]! * x![i]! + 0.9 * Math.abs(y![i]!),
  },
  {
    kernel: 'descend',
    operands: [input(n), positive(n), inout(n)],
    call: (k, [n], [x, h, p]) => k.descend(n!, 0.01, x!, h!, 1.1, 1e-7, p!),
    roundings: 7,
    floor: 2 ** -149 / 1e-7, // the product with lr may be subnormal
    magnitude:
      ([x, h, p]) =>
      (i) =>
        Math.abs(p![i]!) + Math.abs((0.01 * x![i]!) / (1.1 * Math.sqrt(Math.abs(h![i]!)) + 1e-7)),
  },
  {
    kernel: 'descendByMoments',
    operands: [input(n), inout(n), positiveInout(n), inout(n)],
    call: (k, [n], [g, m, v, p]) => k.descendByMoments(n!, 0.1, g!, 0.9, m!, 0.2, 0.8, v!, 0.01, 1.1, 1e-7, p!),
    roundings: 12,
    floor: 2 ** -149 / 1e-7,
    magnitude:
      ([g, m, v, p]) =>
      (i, operand) => {
        const mean = 0.1 * Math.abs(g![i]!) + 0.9 * Math.abs(m![i]!);
        if (operand === 1) return mean;
        if (operand === 2) return 0.2 * g![i]! * g![i]! + 0.8 * Math.abs(v![i]!);
        const root = Math.sqrt(Math.max(0, 0.2 * g![i]! * g![i]! + 0.8 * v![i]!));
        return Math.abs(p![i]!) + (0.01 * mean) / (1.1 * root + 1e-7);
      },
  },
  ...(['add', 'subtract', 'multiply', 'divide', 'maximum'] as const).map((kernel): Row => ({
    kernel,
    operands: [input(n), input(n), output(n)],
    call: (k, [n], [a, b, y]) => k[kernel](n!, a!, b!, y!),
    roundings: 0,
    aliases: [
      [0, 2],
      [1, 2],
    ],
  })),
  ...(['sqrt', 'abs', 'sign'] as const).map((kernel): Row => ({
    kernel,
    operands: [input(n), output(n)],
    call: (k, [n], [x, y]) => k[kernel](n!, x!, y!),
    roundings: 0,
    aliases: [[0, 1]],
  })),
  {
    kernel: 'clip',
    operands: [input(n), output(n)],
    call: (k, [n], [x, y]) => k.clip(n!, -0.75, 0.5, x!, y!),
    roundings: 0,
    aliases: [[0, 1]],
  },
  {
    kernel: 'sum',
    operands: [input(n)],
    call: (k, [n], [x]) => k.sum(n!, x!),
    roundings: 0,
    returned: ([x], [n]) => n! * 2 ** -53 * x!.reduce((sum, v) => sum + Math.abs(v), 0),
  },
  {
    kernel: 'sumSquares',
    operands: [input(n)],
    call: (k, [n], [x]) => k.sumSquares(n!, x!),
    roundings: 0,
    returned: ([x], [n]) => n! * 2 ** -53 * x!.reduce((sum, v) => sum + v * v, 0),
  },
  { kernel: 'maxAbs', operands: [input(n)], call: (k, [n], [x]) => k.maxAbs(n!, x!), roundings: 0 },
];

export const vectorCases: readonly KernelCase[] = rows.map((row) => ({ ...row, sizes: lengths }));
