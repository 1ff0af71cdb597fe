import { bytes, input, output, sparse, type KernelCase } from './kernel-case.ts';

const MK = ([m, , k]: readonly number[]): number => m! * k!;
const KN = ([, n, k]: readonly number[]): number => n! * k!;
const MN = ([m, n]: readonly number[]): number => m! * n!;
const N = ([, n]: readonly number[]): number => n!;

/** [m, n, k]: every tail of tiles and panels, every number of vectors in a row, and of marks in a word of 64. */
const small = [
  ...Array.from({ length: 68 }, (_, s) => [
    [s, 9, 5],
    [5, s, 7],
    [3, 6, s],
  ]).flat(),
  ...[
    [20, 12, 64],
    [9, 30, 65],
    [9, 30, 128],
    [6, 105, 200],
  ],
];
/** Beyond one block of k, of m, of n, and of all three. */
const large = [
  [10, 9, 257],
  [9, 11, 600],
  [133, 10, 20],
  [300, 7, 3],
  [260, 30, 70],
  [8, 200, 140],
  [3, 521, 10],
  [6, 1030, 5],
  [135, 521, 259],
];

/** Σ |a||b| + |bias|: what the roundings of a sum of products are relative to. */
const sumOfMagnitudes =
  (transposeA: boolean, transposeB: boolean, divisor: number): NonNullable<KernelCase['magnitude']> =>
  ([a, b, bias], [m, n, k]) =>
  (at) => {
    const [i, j] = [Math.floor(at / n!), at % n!];
    let sum = Math.abs(bias![j]!);
    for (let l = 0; l < k!; l++) {
      const x = a![transposeA ? l * m! + i : i * k! + l]!;
      const y = b![transposeB ? j * k! + l : l * n! + j]!;
      sum += Math.abs((x / divisor) * y);
    }
    return sum;
  };

/** One for every product and every sum, one for a byte's quotient, and the epilogue's. */
const roundings = ([, , k]: readonly number[]): number => 2 * k! + 4;

const both = [false, true];
const transposes = both.flatMap((transposeA) => both.map((transposeB) => ({ transposeA, transposeB })));
const epilogues = [
  { label: '', bias: false, relu: false, mask: false, sizes: small },
  { label: ', bias and relu', bias: true, relu: true, mask: false, sizes: small },
  { label: ', mask', bias: false, relu: false, mask: true, sizes: small },
  { label: ', bias, relu and mask', bias: true, relu: true, mask: true, sizes: large },
];

const ofFloats = (['matmul', 'sparseMatmul'] as const).flatMap((kernel) =>
  transposes.flatMap(({ transposeA, transposeB }) =>
    epilogues.map(({ label, bias, relu, mask, sizes }): KernelCase => ({
      kernel,
      label: `${transposeA ? 'Aᵀ' : 'A'}·${transposeB ? 'Bᵀ' : 'B'}${label}`,
      operands: [sparse(MK), input(KN), input(N), input(MN), output(MN)],
      sizes,
      call: (kernels, [m, n, k], [a, b, v, gate, c]) =>
        kernels[kernel](m!, n!, k!, a!, transposeA, b!, transposeB, c!, bias ? v! : 0, relu, mask ? gate! : 0),
      roundings,
      magnitude: sumOfMagnitudes(transposeA, transposeB, 1),
      specials: false,
    })),
  ),
);

const ofBytes = both.flatMap((transposeA) =>
  epilogues.map(({ label, bias, relu, sizes }): KernelCase => ({
    kernel: 'sparseMatmulBytes',
    label: `${transposeA ? 'Aᵀ' : 'A'}·B${label.replace('mask', 'nothing else')}`,
    operands: [bytes(MK), input(KN), input(N), output(MN)],
    sizes,
    call: (kernels, [m, n, k], [a, b, v, c]) =>
      kernels.sparseMatmulBytes(m!, n!, k!, a!, transposeA, 250, b!, c!, bias ? v! : 0, relu),
    roundings,
    magnitude: sumOfMagnitudes(transposeA, false, 250),
    specials: false,
  })),
);

const length = ([n]: readonly number[]): number => n!;
const lengths = Array.from({ length: 68 }, (_, n) => [n]);
const rowsByCols = ([rows, cols]: readonly number[]): number => rows! * cols!;
const cols = ([, n]: readonly number[]): number => n!;
/** [rows, cols] */
export const shapes = [
  ...Array.from({ length: 68 }, (_, i) => [
    [i % 9, i],
    [i, (i % 7) + 1],
  ]).flat(),
  ...[
    [128, 10],
    [65, 67],
    [3, 200],
  ],
];

export const matrixCases: readonly KernelCase[] = [
  ...ofFloats,
  ...ofBytes,
  {
    kernel: 'countNonZero',
    operands: [sparse(length)],
    sizes: lengths,
    call: (k, [n], [x]) => k.countNonZero(n!, x!),
    roundings: 0,
  },
  {
    kernel: 'countNonZeroBytes',
    operands: [bytes(length)],
    sizes: [...lengths, [4096], [9001]],
    call: (k, [n], [x]) => k.countNonZeroBytes(n!, x!),
    roundings: 0,
  },
  {
    kernel: 'transpose',
    operands: [input(rowsByCols), output(rowsByCols)],
    sizes: shapes,
    call: (k, [m, n], [x, y]) => k.transpose(m!, n!, x!, y!),
    roundings: 0,
  },
  {
    kernel: 'columnSums',
    operands: [input(rowsByCols), output(cols)],
    sizes: shapes,
    call: (k, [m, n], [x, y]) => k.columnSums(m!, n!, x!, y!),
    // float64 in both: they differ only where the sum lies between two floats
    roundings: 1,
    specials: false,
  },
  {
    kernel: 'addRow',
    operands: [input(rowsByCols), input(cols), output(rowsByCols)],
    sizes: shapes,
    call: (k, [m, n], [x, row, y]) => k.addRow(m!, n!, x!, row!, y!),
    roundings: 0,
    aliases: [[0, 2]],
  },
];
