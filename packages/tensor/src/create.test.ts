import { describe, expect, it } from 'vitest';
import { expectTensor } from '../test/expect-tensor.ts';
import { numpyCases } from '../test/numpy.ts';
import { arange, eye, fromArray, full, linspace, logspace, ones, randn, tensor, uniform, zeros } from './create.ts';
import type { DType } from './dtype.ts';
import { ShapeError } from './errors.ts';
import { Rng } from './random/rng.ts';
import type { NestedArray, Tensor } from './tensor.ts';

const types: DType[] = ['float32', 'float64', 'int32', 'uint8'];
const nested = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('tensor', () => {
  it('makes float64 of nested arrays', () => {
    const x = tensor(nested);
    expect([x.dtype, x.shape]).toEqual(['float64', [2, 3]]);
    expect(x.toArray()).toEqual(nested);
    expect(tensor(5).shape).toEqual([]);
    expect(tensor([]).shape).toEqual([0]);
    expect(tensor([[], []]).shape).toEqual([2, 0]);
  });
  it.each(types)('keeps the type of typed arrays and tensors, and takes another: %s', (dtype) => {
    const x = tensor([1, 2], { dtype });
    expect(x.dtype).toBe(dtype);
    expect(tensor(x.data).dtype).toBe(dtype);
    expect(tensor(x).dtype).toBe(dtype);
    expect(tensor(Float64Array.of(3), { dtype }).dtype).toBe(dtype);
  });
  it('copies', () => {
    const data = Float32Array.of(1, 2);
    const x = tensor(data);
    const y = tensor(x);
    data[0] = 9;
    x.data[1] = 9;
    expect(x.toArray()).toEqual([1, 9]);
    expect(y.toArray()).toEqual([1, 2]);
  });
  it('takes a shape', () => {
    expect(tensor(Float32Array.of(1, 2, 3, 4), { shape: [2, 2] }).toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(tensor([1, 2, 3, 4], { shape: [4, 1] }).shape).toEqual([4, 1]);
    expect(tensor(tensor([1, 2]), { shape: [1, 2] }).shape).toEqual([1, 2]);
  });
});

describe('fromArray', () => {
  it('is the inverse of toArray', () => {
    for (const values of [7, [1, 2], nested, [[[1], [2]]], [], [[], []]])
      expect(fromArray(values).toArray()).toEqual(values);
    expect(fromArray([1], { dtype: 'uint8' }).dtype).toBe('uint8');
  });
});

describe('constants', () => {
  it('are float64, or what they are told', () => {
    expectTensor(zeros([2, 2]), tensor([[0, 0], [0, 0]])); // prettier-ignore
    expectTensor(ones([2]), tensor([1, 1]));
    expectTensor(full([2], 0.5), tensor([0.5, 0.5]));
    expectTensor(full([], 3), tensor(3));
    for (const dtype of types) {
      expectTensor(zeros(3, { dtype }), tensor([0, 0, 0], { dtype }));
      expectTensor(ones(3, { dtype }), tensor([1, 1, 1], { dtype }));
      expectTensor(full(2, 7, { dtype }), tensor([7, 7], { dtype }));
    }
    expect(eye(2, 2, { dtype: 'uint8' }).dtype).toBe('uint8');
  });
});

describe('as NumPy', () => {
  it.each(numpyCases<[number]>('arange'))('arange $title', ({ args, expected }) => {
    expectTensor(arange(...args), expected);
  });
  it.each(numpyCases<[number, number, number]>('linspace'))('linspace $title', ({ args, expected }) => {
    expectTensor(linspace(...args), expected);
  });
  it.each(numpyCases<[number]>('eye'))('eye $title', ({ args, expected }) => {
    expectTensor(eye(...args), expected);
  });
  // The expected powers are correctly rounded; ours are within 0.7 ulp, that is, the same float64 or a neighbour.
  it.each(numpyCases<[number, number, number]>('logspace'))('logspace $title', ({ args, expected }) => {
    expectTensor(logspace(...args), expected, 1);
  });
  it('other types, bases and defaults', () => {
    expectTensor(arange(3, 6, 1, { dtype: 'int32' }), tensor([3, 4, 5], { dtype: 'int32' }));
    expectTensor(linspace(0, 1, 3, { dtype: 'float32' }), tensor([0, 0.5, 1], { dtype: 'float32' }));
    expectTensor(logspace(0, 3, 4, { base: 2, dtype: 'float32' }), tensor([1, 2, 4, 8], { dtype: 'float32' }));
    expect([linspace(0, 1).size, logspace(0, 1).size]).toEqual([50, 50]);
  });
});

describe('random numbers', () => {
  it('are those of the generator', () => {
    const shape = [3, 4];
    const a = new Rng(1);
    const b = new Rng(1);
    expect(randn(shape, { rng: a }).data).toEqual(b.fillNormal(new Float64Array(12)));
    expect(randn(shape, { rng: a, dtype: 'float32' }).data).toEqual(b.fillNormal(new Float32Array(12)));
    expect(uniform(shape, { rng: a }).data).toEqual(b.fillUniform(new Float64Array(12)));
    expect(uniform(shape, { rng: a, low: -2, high: 3, dtype: 'float32' }).data).toEqual(
      b.fillUniform(new Float32Array(12), -2, 3),
    );
    expect(randn(shape, { rng: a }).shape).toEqual(shape);
    expect(uniform([], { rng: a }).shape).toEqual([]);
  });
});

describe('errors', () => {
  const rng = new Rng(1);
  it.each<[() => Tensor, Error]>([
    [
      () => tensor([[1, 2], [3]]),
      new ShapeError('tensor: ragged nested arrays: [1] is an array of 1, expected an array of 2'),
    ],
    [() => tensor([1, [2]]), new ShapeError('tensor: ragged nested arrays: [1] is an array of 1, expected no array')],
    [() => tensor([[1], 2]), new ShapeError('tensor: ragged nested arrays: [1] is no array, expected an array of 1')],
    [
      () => fromArray([[1, '2']] as unknown as NestedArray),
      new RangeError('tensor: element [0, 1] is "2", expected a number'),
    ],
    [() => tensor([1, 2, 3], { shape: [2, 2] }), new ShapeError('Tensor: shape [2, 2] needs 4 elements, got 3')],
    [
      () => tensor([0, 1.5], { dtype: 'int32' }),
      new RangeError('tensor: element 1 is 1.5, which int32 (-2147483648…2147483647) cannot hold'),
    ],
    [
      () => tensor(Float64Array.of(256), { dtype: 'uint8' }),
      new RangeError('tensor: element 0 is 256, which uint8 (0…255) cannot hold'),
    ],
    [() => full([2], -1, { dtype: 'uint8' }), new RangeError('full: element 0 is -1, which uint8 (0…255) cannot hold')],
    [() => zeros([2, -1]), new ShapeError('zeros: sizes must be whole numbers of 0 or more, got [2, -1]')],
    [() => eye(1.5), new ShapeError('eye: sizes must be whole numbers of 0 or more, got [1.5, 1.5]')],
    [
      () => ones([1], { dtype: 'half' as DType }),
      new RangeError('unknown dtype "half"; known: float32, float64, int32, uint8'),
    ],
    [() => arange(0, 1, 0), new RangeError('arange: needs finite numbers and a step that is not 0, got 0, 1, 0')],
    [
      () => arange(Infinity),
      new RangeError('arange: needs finite numbers and a step that is not 0, got 0, Infinity, 1'),
    ],
    [
      () => arange(0, 1, 0.5, { dtype: 'int32' }),
      new RangeError('arange: element 1 is 0.5, which int32 (-2147483648…2147483647) cannot hold'),
    ],
    [() => linspace(0, NaN), new RangeError('linspace: needs finite bounds, got 0 and NaN')],
    [() => linspace(0, 1, 2.5), new RangeError('linspace: count must be a whole number of 0 or more, got 2.5')],
    [() => randn([1.5], { rng }), new ShapeError('randn: sizes must be whole numbers of 0 or more, got [1.5]')],
    [() => uniform([NaN], { rng }), new ShapeError('uniform: sizes must be whole numbers of 0 or more, got [NaN]')],
    [
      () => randn([1], {} as { rng: Rng }),
      new RangeError('randn: needs a generator, as in { rng: new Rng(1) }; there is no hidden seed'),
    ],
    [
      () => uniform([1], {} as { rng: Rng }),
      new RangeError('uniform: needs a generator, as in { rng: new Rng(1) }; there is no hidden seed'),
    ],
  ])('%s', (call, error) => {
    expect(call).toThrow(error);
  });
});
