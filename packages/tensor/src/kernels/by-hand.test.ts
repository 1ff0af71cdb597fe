import { describe, expect, it } from 'vitest';
import { Arena } from '../arena.ts';
import type { Kernels, Ptr } from './interface.ts';
import { reference } from './reference/reference.ts';
import { vectorReference } from './reference/vector-reference.ts';
import { simd } from './simd.ts';

type Pointers = [Ptr, Ptr, Ptr, Ptr, Ptr, Ptr, Ptr, Ptr];
interface Example {
  readonly name: string;
  /** Filled one after the other; a number is the size of a block of zeros. */
  readonly blocks: readonly (number | number[] | Int32Array | Uint8Array)[];
  readonly call: (kernels: Kernels, ...pointers: Pointers) => unknown;
  /** The blocks that are expected to hold these numbers afterwards, by place. */
  readonly gives: Readonly<Record<number, number[]>>;
  readonly returns?: number;
}

const [A, B] = [
  [1, 2, 3, 4, 5, 6], // [2, 3]
  [1, 0, 2, 1, 0, 3], // [3, 2]
];
const labels = Int32Array.of(0, 2);

/** Small enough to follow on paper: the reference is what the others are held against, so it needs a judge itself. */
const examples: Example[] = [
  { name: 'fill', blocks: [3], call: (k, y) => k.fill(2, 7, y), gives: { 0: [7, 7, 0] } },
  { name: 'copy', blocks: [[1, 2, 3], 3], call: (k, x, y) => k.copy(2, x, y), gives: { 1: [1, 2, 0] } },
  { name: 'scale', blocks: [[1, -2], 2], call: (k, x, y) => k.scale(2, 3, x, y), gives: { 1: [3, -6] } },
  { name: 'offset', blocks: [[1, -2], 2], call: (k, x, y) => k.offset(2, 3, x, y), gives: { 1: [4, 1] } },
  {
    name: 'axpby',
    blocks: [
      [1, 2],
      [3, 4],
    ],
    call: (k, x, y) => k.axpby(2, 2, x, -1, y),
    gives: { 1: [-1, 0] },
  },
  {
    name: 'axpby, b = 0',
    blocks: [
      [1, 2],
      [NaN, 4],
    ],
    call: (k, x, y) => k.axpby(2, 2, x, 0, y),
    gives: { 1: [2, 4] },
  },
  {
    name: 'accumulateSquare',
    blocks: [
      [1, -3],
      [4, 8],
    ],
    call: (k, x, y) => k.accumulateSquare(2, 2, x, 0.5, y),
    gives: { 1: [4, 22] },
  },
  {
    name: 'descend', // 10 − 2·3/(√4·1.5 + 1), 0 + 2·1.375/(√9·1.5 + 1)
    blocks: [
      [3, -1.375],
      [4, 9],
      [10, 0],
    ],
    call: (k, x, h, p) => k.descend(2, 2, x, h, 1.5, 1, p),
    gives: { 2: [8.5, 0.5] },
  },
  {
    // m = 0.5·4 + 0.5·2 = 3, v = 0.25·16 + 0.5·10 = 9, p = 10 − 2·3/(√9·1.5 + 1.5)
    name: 'descendByMoments',
    blocks: [[4], [2], [10], [10]],
    call: (k, g, m, v, p) => k.descendByMoments(1, 0.5, g, 0.5, m, 0.25, 0.5, v, 2, 1.5, 1.5, p),
    gives: { 0: [4], 1: [3], 2: [9], 3: [9] },
  },
  { name: 'add', blocks: [[1, 2], [3, 5], 2], call: (k, a, b, y) => k.add(2, a, b, y), gives: { 2: [4, 7] } },
  {
    name: 'subtract',
    blocks: [[1, 2], [3, 5], 2],
    call: (k, a, b, y) => k.subtract(2, a, b, y),
    gives: { 2: [-2, -3] },
  },
  {
    name: 'multiply',
    blocks: [[1, 2], [3, 5], 2],
    call: (k, a, b, y) => k.multiply(2, a, b, y),
    gives: { 2: [3, 10] },
  },
  {
    name: 'divide',
    blocks: [[1, 2], [4, 8], 2],
    call: (k, a, b, y) => k.divide(2, a, b, y),
    gives: { 2: [0.25, 0.25] },
  },
  {
    name: 'maximum',
    blocks: [[1, 9], [3, NaN], 2],
    call: (k, a, b, y) => k.maximum(2, a, b, y),
    gives: { 2: [3, NaN] },
  },
  { name: 'sqrt', blocks: [[9, 2.25], 2], call: (k, x, y) => k.sqrt(2, x, y), gives: { 1: [3, 1.5] } },
  { name: 'abs', blocks: [[9, -2], 2], call: (k, x, y) => k.abs(2, x, y), gives: { 1: [9, 2] } },
  { name: 'sign', blocks: [[9, -2, -0, NaN], 4], call: (k, x, y) => k.sign(4, x, y), gives: { 1: [1, -1, 0, NaN] } },
  { name: 'clip', blocks: [[9, -2, 0.5], 3], call: (k, x, y) => k.clip(3, -1, 1, x, y), gives: { 1: [1, -1, 0.5] } },
  { name: 'sum', blocks: [[1, 2, 4, 100]], call: (k, x) => k.sum(3, x), gives: {}, returns: 7 },
  { name: 'sumSquares', blocks: [[1, 2, 4, 100]], call: (k, x) => k.sumSquares(3, x), gives: {}, returns: 21 },
  { name: 'maxAbs', blocks: [[1, -5, 4, 100]], call: (k, x) => k.maxAbs(3, x), gives: {}, returns: 5 },
  {
    name: 'matmul', // [1 2 3; 4 5 6]·[1 0; 2 1; 0 3]
    blocks: [A, B, 4],
    call: (k, a, b, c) => k.matmul(2, 2, 3, a, false, b, false, c, 0, false, 0),
    gives: { 2: [5, 11, 14, 23] },
  },
  {
    name: 'matmul with an epilogue', // plus (−6, −11), ReLU, second element masked
    blocks: [A, B, 4, [-6, -11], [1, 1, 1, 0]],
    call: (k, a, b, c, bias, mask) => k.matmul(2, 2, 3, a, false, b, false, c, bias, true, mask),
    gives: { 2: [0, 0, 8, 0] },
  },
  {
    name: 'matmul of transposed operands', // A read as [3, 2], B as [2, 3]: [1 3 5; 2 4 6]·[1 1; 0 0; 2 3]
    blocks: [A, B, 4],
    call: (k, a, b, c) => k.matmul(2, 2, 3, a, true, b, true, c, 0, false, 0),
    gives: { 2: [11, 16, 14, 20] },
  },
  {
    name: 'sparseMatmul', // [0 2; 3 0]·[1 2; 3 4]
    blocks: [[0, 2, 3, 0], [1, 2, 3, 4], 4],
    call: (k, a, b, c) => k.sparseMatmul(2, 2, 2, a, false, b, false, c, 0, false, 0),
    gives: { 2: [6, 8, 3, 6] },
  },
  {
    name: 'sparseMatmulBytes', // [0 1; 2 0]ᵀ·[1 2; 3 4], with bias, ReLU
    blocks: [Uint8Array.of(0, 4, 8, 0), [1, 2, 3, 4], 4, [-7, 1]],
    call: (k, a, b, c, bias) => k.sparseMatmulBytes(2, 2, 2, a, true, 4, b, c, bias, true),
    gives: { 2: [0, 9, 0, 3] },
  },
  { name: 'countNonZero', blocks: [[1, 0, -0, NaN, 5]], call: (k, x) => k.countNonZero(4, x), gives: {}, returns: 2 },
  {
    name: 'countNonZeroBytes',
    blocks: [Uint8Array.of(1, 0, 255, 5)],
    call: (k, x) => k.countNonZeroBytes(3, x),
    gives: {},
    returns: 2,
  },
  { name: 'transpose', blocks: [A, 6], call: (k, x, y) => k.transpose(2, 3, x, y), gives: { 1: [1, 4, 2, 5, 3, 6] } },
  { name: 'columnSums', blocks: [A, 3], call: (k, x, y) => k.columnSums(2, 3, x, y), gives: { 1: [5, 7, 9] } },
  {
    name: 'addRow',
    blocks: [A, [10, 20, 30], 6],
    call: (k, x, row, y) => k.addRow(2, 3, x, row, y),
    gives: { 2: [11, 22, 33, 14, 25, 36] },
  },
  { name: 'exp', blocks: [[0, 1], 2], call: (k, x, y) => k.exp(2, x, y), gives: { 1: [1, 2.718281828] } },
  { name: 'log', blocks: [[1, 10], 2], call: (k, x, y) => k.log(2, x, y), gives: { 1: [0, 2.302585093] } },
  { name: 'relu', blocks: [[-1, 2, NaN], 3], call: (k, x, y) => k.relu(3, x, y), gives: { 1: [0, 2, NaN] } },
  { name: 'reluGrad', blocks: [[0, 2], [5, 6], 2], call: (k, y, d, x) => k.reluGrad(2, y, d, x), gives: { 2: [0, 6] } },
  { name: 'leakyRelu', blocks: [[-2, 2], 2], call: (k, x, y) => k.leakyRelu(2, 0.5, x, y), gives: { 1: [-1, 2] } },
  {
    name: 'leakyReluGrad',
    blocks: [[-2, 2], [4, 4], 2],
    call: (k, x, dy, dx) => k.leakyReluGrad(2, 0.5, x, dy, dx),
    gives: { 2: [2, 4] },
  },
  { name: 'sigmoid', blocks: [[0, 2], 2], call: (k, x, y) => k.sigmoid(2, x, y), gives: { 1: [0.5, 0.880797078] } },
  {
    name: 'sigmoidGrad',
    blocks: [[0.5, 0.25], [4, 16], 2],
    call: (k, y, dy, dx) => k.sigmoidGrad(2, y, dy, dx),
    gives: { 2: [1, 3] },
  },
  { name: 'tanh', blocks: [[0, 1], 2], call: (k, x, y) => k.tanh(2, x, y), gives: { 1: [0, 0.7615941559] } },
  {
    name: 'tanhGrad',
    blocks: [[0.5, 0], [4, 16], 2],
    call: (k, y, dy, dx) => k.tanhGrad(2, y, dy, dx),
    gives: { 2: [3, 16] },
  },
  {
    name: 'gelu',
    blocks: [[0, 1, -1], 3],
    call: (k, x, y) => k.gelu(3, x, y),
    gives: { 1: [0, 0.84119199, -0.15880801] },
  },
  {
    name: 'geluGrad', // ½ at 0; ½(1 + tanh u) + ½x(1 − tanh² u)·u′ at 1
    blocks: [[0, 1], [2, 1], 2],
    call: (k, x, dy, dx) => k.geluGrad(2, x, dy, dx),
    gives: { 2: [1, 1.082964084] },
  },
  {
    name: 'softmax', // e⁰ : e¹ = 1 : e
    blocks: [[5, 6, 7, 7], 4],
    call: (k, x, y) => k.softmax(2, 2, x, y),
    gives: { 1: [0.268941421, 0.731058579, 0.5, 0.5] },
  },
  {
    name: 'softmaxGrad', // y·(dy − ½)
    blocks: [[0.5, 0.5], [1, 0], 2],
    call: (k, y, dy, dx) => k.softmaxGrad(1, 2, y, dy, dx),
    gives: { 2: [0.25, -0.25] },
  },
  {
    name: 'softmaxCrossEntropy', // log 3 + log 4
    blocks: [[0, 0, 0, 0, 0, Math.LN2], labels, 6],
    call: (k, z, t, d) => k.softmaxCrossEntropy(2, 3, z, t, 6, d),
    gives: { 2: [-4, 2, 2, 1.5, 1.5, -3] },
    returns: 1.791759469,
  },
  {
    name: 'crossEntropy', // log 3 − log ½
    blocks: [[0, 0, 0, 0, 0, Math.LN2], labels],
    call: (k, z, t) => k.crossEntropy(2, 3, z, t),
    gives: {},
    returns: 1.791759469,
  },
  {
    name: 'countCorrect', // the first of equals
    blocks: [[3, 3, 1, 0, 2, 2], labels],
    call: (k, z, t) => k.countCorrect(2, 3, z, t),
    gives: {},
    returns: 1,
  },
  {
    name: 'batchNorm', // columns (1, 5) and (2, 2): means 3 and 2, variances 4 and 0
    blocks: [[1, 2, 5, 2], [2, 1], [10, 20], 2, 2, 2, 4, 4],
    call: (k, x, gamma, beta, mean, variance, invStd, xhat, y) =>
      k.batchNorm(2, 2, 0.25, x, gamma, beta, mean, variance, invStd, xhat, y),
    gives: {
      3: [3, 2],
      4: [4, 0],
      5: [0.48507125, 2],
      6: [-0.9701425, 0, 0.9701425, 0],
      7: [8.059715, 20, 11.940285, 20],
    },
  },
  {
    name: 'batchNormGrad', // Σdy = 4, Σdy·x̂ = 2: dx = 3·½·(dy − 2 − x̂)
    blocks: [[1, 3], [-1, 1], [3], [0.5], 1, 1, 2],
    call: (k, dy, xhat, gamma, invStd, dgamma, dbeta, dx) =>
      k.batchNormGrad(2, 1, dy, xhat, gamma, invStd, dgamma, dbeta, dx),
    gives: { 4: [2], 5: [4], 6: [0, 0] },
  },
  {
    name: 'normalize', // 2·(7 − 3)/√(3.75 + 0.25) + 1
    blocks: [[7], [2], [1], [3], [3.75], 1],
    call: (k, x, gamma, beta, mean, variance, y) => k.normalize(1, 1, 0.25, x, gamma, beta, mean, variance, y),
    gives: { 5: [5] },
  },
  {
    name: 'bytesToFloats',
    blocks: [Uint8Array.of(0, 51, 255), 3],
    call: (k, x, y) => k.bytesToFloats(3, 255, x, y),
    gives: { 1: [0, 0.2, 1] },
  },
];

const backends = [reference('float64'), reference('float32'), simd()];

describe.each(backends.map((backend) => [`${backend.name} ${backend.dtype}`, backend] as const))('%s', (_, backend) => {
  // Nine digits are given; float32 has seven.
  const digits = backend.dtype === 'float64' ? 8 : 5;

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, { blocks, call, gives, returns }) => {
    const arena = new Arena(backend);
    const tensors = blocks.map((block) => {
      const dtype = block instanceof Int32Array ? 'int32' : block instanceof Uint8Array ? 'uint8' : backend.dtype;
      const tensor = arena.tensor([typeof block === 'number' ? block : block.length], dtype);
      if (typeof block !== 'number') tensor.data.set(block);
      return tensor;
    });
    const result = call(arena.kernels, ...(tensors.map(({ ptr }) => ptr) as Pointers));
    for (const [place, values] of Object.entries(gives))
      for (const [i, value] of values.entries()) {
        const actual = tensors[Number(place)]!.data[i];
        if (Number.isNaN(value)) expect(actual).toBeNaN();
        else expect(actual).toBeCloseTo(value, digits);
      }
    if (returns !== undefined) expect(result).toBeCloseTo(returns, digits);
  });
});

describe('vectorReference', () => {
  it('has the kernels of vectors, and no others', () => {
    const { kernels } = vectorReference('float64').instantiate(() => 0);
    expect(Object.keys(kernels)).toHaveLength(20);
    const arena = new Arena(vectorReference('float64'));
    const x = arena.tensor([2]);
    arena.kernels.fill(2, 0.1, x.ptr);
    expect(arena.kernels.sum(2, x.ptr)).toBe(0.2);
  });
});
