import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { ones, tensor } from '../create.ts';
import { ShapeError } from '../errors.ts';
import type { Tensor } from '../tensor.ts';
import { where } from './where.ts';

describe('where, as NumPy', () => {
  it.each(numpyCases<[Tensor, Tensor, Tensor]>('where'))('$title', ({ args, expected }) => {
    expectTensor(where(...args), expected);
  });
  it('takes numbers, which adopt the type of the other', () => {
    const x = tensor(Float32Array.of(-1, 2));
    expectTensor(where(tensor([1, 0]), x, 0.1), tensor(Float32Array.of(-1, 0.1)));
    expectTensor(where(tensor([1, 0]), 1, 0), tensor([1, 0]));
  });
  it('broadcasts all three or says why not', () => {
    expect(where(tensor([[1], [0]]), tensor([1, 2]), 9).toArray()).toEqual([[1, 2], [9, 9]]); // prettier-ignore
    expect(() => where(ones([2]), ones([2]), ones([3]))).toThrow(
      new ShapeError('where: shapes [2] and [2] and [3] do not broadcast: axis -1 has sizes 2 and 3'),
    );
  });
});
