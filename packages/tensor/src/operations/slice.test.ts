import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { arange, tensor, zeros } from '../create.ts';
import { ShapeError } from '../errors.ts';
import { slice, type AxisRange } from './slice.ts';
import type { Tensor } from '../tensor.ts';

describe('slice', () => {
  it.each(numpyCases<[Tensor, ...AxisRange[]]>('slice'))('as NumPy: $title', ({ args, expected }) => {
    expectTensor(slice(...args), expected);
  });
  it('keeps the type and copies', () => {
    const x = tensor(Uint8Array.of(1, 2, 3));
    const y = slice(x, [1]);
    expectTensor(y, tensor(Uint8Array.of(2, 3)));
    y.data[0] = 9;
    expect(x.toArray()).toEqual([1, 2, 3]);
    slice(x).data[0] = 9;
    expect(x.toArray()).toEqual([1, 2, 3]);
  });
  it('an index of every axis gives a scalar', () => {
    expect(slice(arange(5), -2).item()).toBe(3);
    expect(slice(arange(5), -2).shape).toEqual([]);
  });
  it.each<[AxisRange[], Error]>([
    [[2], new ShapeError('slice: index 2 is outside axis 0 of [2, 3]')],
    [[null, -4], new ShapeError('slice: index -4 is outside axis 1 of [2, 3]')],
    [[0.5], new ShapeError('slice: index 0.5 is outside axis 0 of [2, 3]')],
    [[0, 0, 0], new ShapeError('slice: 3 ranges for the 2 axes of [2, 3]')],
    [
      [null, [0, 2, 0]],
      new RangeError(
        'slice: axis 1: start, stop and step must be whole numbers or null, and step not 0, got [0, 2, 0]',
      ),
    ],
    [
      [[0.5]],
      new RangeError(
        'slice: axis 0: start, stop and step must be whole numbers or null, and step not 0, got [0.5, null, 1]',
      ),
    ],
  ])('refuses %j', (ranges, error) => {
    expect(() => slice(zeros([2, 3]), ...ranges)).toThrow(error);
  });
});
