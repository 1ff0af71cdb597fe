import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { tensor } from '../create.ts';
import { abs, add, clip, div, exp, log, maximum, minimum, mul, neg, pow, sign, sqrt, sub } from './elementwise.ts';
import { ShapeError } from '../errors.ts';
import type { Operand } from './promote.ts';
import type { Tensor } from '../tensor.ts';

/** Correctly rounded by IEEE 754, hence the bits of NumPy. */
describe.each(Object.entries({ add, sub, mul, div, maximum, minimum }))('%s, as NumPy', (name, f) => {
  it.each(numpyCases<[Operand, Operand]>(name as 'add'))('$title', ({ args, expected }) => {
    expectTensor(f(...args), expected);
  });
});

describe.each(Object.entries({ sqrt, abs, neg, sign }))('%s, as NumPy', (name, f) => {
  it.each(numpyCases<[Tensor]>(name as 'abs'))('$title', ({ args, expected }) => {
    expectTensor(f(...args), expected);
  });
});

/** NumPy's are within 1 ulp of the truth, and so are ours. */
describe.each(Object.entries({ exp, log }))('%s, as NumPy', (name, f) => {
  it.each(numpyCases<[Tensor]>(name as 'exp'))('$title', ({ args, expected }) => {
    expectTensor(f(...args), expected, 2);
  });
});

describe('pow, as NumPy', () => {
  it.each(numpyCases<[Operand, Operand]>('pow'))('$title', ({ args, expected }) => {
    expectTensor(pow(...args), expected, 2);
  });
});

describe('clip, as NumPy', () => {
  it.each(numpyCases<[Tensor, number, number]>('clip'))('$title', ({ args, expected }) => {
    expectTensor(clip(...args), expected);
  });
  it('takes tensors as bounds', () => {
    expect(clip(tensor([[0, 5], [9, 2]]), tensor([1, 3]), 4).toArray()).toEqual([[1, 4], [4, 3]]); // prettier-ignore
  });
});

describe('plain numbers', () => {
  it('give float64 scalars', () => {
    expectTensor(add(1, 2), tensor(3));
    expectTensor(exp(0), tensor(1));
    expectTensor(mul(0.5, 0.5), tensor(0.25));
  });
});

describe('results', () => {
  it('own their elements', () => {
    const x = tensor([1, 2]);
    const y = abs(x);
    y.data[0] = 9;
    expect(x.data[0]).toBe(1);
    expect(add(x, 0).data).not.toBe(x.data);
  });
});

describe('errors', () => {
  const bytes = tensor([1, 2], { dtype: 'uint8' });
  it.each<[() => unknown, Error]>([
    [
      () => add(tensor([[1, 2, 3]]), tensor([1, 2])),
      new ShapeError('add: shapes [1, 3] and [2] do not broadcast: axis -1 has sizes 3 and 2'),
    ],
    [
      () => maximum(tensor([[1], [2]]), tensor([[1], [2], [3]])),
      new ShapeError('maximum: shapes [2, 1] and [3, 1] do not broadcast: axis -2 has sizes 2 and 3'),
    ],
    [
      () => sub(bytes, 300),
      new RangeError('sub: 300 does not fit uint8 (0…255); convert the tensor first, see astype'),
    ],
    [
      () => mul(tensor([1], { dtype: 'int32' }), 2 ** 31),
      new RangeError(
        'mul: 2147483648 does not fit int32 (-2147483648…2147483647); convert the tensor first, see astype',
      ),
    ],
    [
      () => pow(tensor([2], { dtype: 'int32' }), -1),
      new RangeError('pow: integers cannot be raised to the negative power -1; convert to float64 first'),
    ],
    [() => clip(bytes, 3, 1), new RangeError('clip: low must not be above high, got 3 and 1')],
  ])('%s', (call, error) => {
    expect(call).toThrow(error);
  });
});
