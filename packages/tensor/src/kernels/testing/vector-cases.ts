import { input, inout, output, positive, type KernelCase } from './kernel-case.ts';

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
