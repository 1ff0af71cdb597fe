import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { concat, stack } from './concat.ts';
import { tensor, zeros } from '../create.ts';
import { ShapeError } from '../errors.ts';
import type { Tensor } from '../tensor.ts';

describe.each(Object.entries({ concat, stack }))('%s', (name, f) => {
  it.each(numpyCases<[Tensor[]]>(name as 'concat'))('as NumPy: $title', ({ args, options, expected }) => {
    expectTensor(f(...args, options), expected);
  });
  it('copies', () => {
    const x = zeros([2]);
    f([x]).data[0] = 9;
    expect(x.data[0]).toBe(0);
  });
});

describe('concat', () => {
  it('takes tensors without elements', () => {
    expect(concat([zeros([0, 2]), tensor([[1, 2]]), zeros([0, 2])]).toArray()).toEqual([[1, 2]]);
  });
});

describe('errors', () => {
  it.each<[() => Tensor, Error]>([
    [() => concat([]), new RangeError('concat: needs at least one tensor')],
    [() => stack([]), new RangeError('stack: needs at least one tensor')],
    [
      () => concat([zeros([2, 3]), zeros([2, 4])]),
      new ShapeError('concat: shapes [2, 3] and [2, 4] may differ on axis 0 only'),
    ],
    [
      () => concat([zeros([2, 3]), zeros([3])], { axis: 1 }),
      new ShapeError('concat: shapes [2, 3] and [3] may differ on axis 1 only'),
    ],
    [() => concat([zeros([])]), new ShapeError('concat: axis 0 of a scalar, which has no axes')],
    [() => concat([zeros([2])], { axis: 1 }), new ShapeError('concat: axis 1 is not an axis of [2]; use -1…0')],
    [() => stack([zeros([2]), zeros([3])]), new ShapeError('stack: shapes [2] and [3] differ')],
    [() => stack([zeros([2])], { axis: 2 }), new ShapeError('stack: axis 2 is not an axis of the result; use -2…1')],
  ])('%s', (call, error) => {
    expect(call).toThrow(error);
  });
});
