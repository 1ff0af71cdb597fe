import { describe, expect, it } from 'vitest';
import { arange, zeros } from '../create.ts';
import { ShapeError } from '../errors.ts';
import { reshape } from './reshape.ts';

describe('reshape', () => {
  const x = arange(6);
  it('keeps the elements in row-major order', () => {
    expect(reshape(x, [2, 3]).toArray()).toEqual([[0, 1, 2], [3, 4, 5]]); // prettier-ignore
    expect(reshape(reshape(x, [2, 3]), [3, 2]).toArray()).toEqual([[0, 1], [2, 3], [4, 5]]); // prettier-ignore
    expect(reshape(zeros([1, 1]), []).shape).toEqual([]);
  });
  it('is a live view', () => {
    const y = reshape(x, [3, 2]);
    y.data[0] = 9;
    expect(x.data[0]).toBe(9);
    x.data[0] = 0;
    expect(y.data[0]).toBe(0);
  });
  it.each([
    [[-1], [6]],
    [
      [2, -1],
      [2, 3],
    ],
    [
      [-1, 1, 6],
      [1, 1, 6],
    ],
  ])('works out −1: %j', (shape, expected) => {
    expect(reshape(x, shape).shape).toEqual(expected);
  });
  it('works out −1 of no elements', () => {
    expect(reshape(zeros([0, 3]), [3, -1]).shape).toEqual([3, 0]);
  });
  it.each([[[4]], [[4, -1]], [[]], [[0, -1]]])('refuses %j', (shape) => {
    expect(() => reshape(x, shape)).toThrow(
      new ShapeError(`reshape: [6] has 6 elements and cannot become [${shape.join(', ')}]`),
    );
  });
  it('refuses what is no shape', () => {
    expect(() => reshape(x, [-1, -1])).toThrow(new ShapeError('reshape: only one size can be -1, got [-1, -1]'));
    expect(() => reshape(x, [-2, 3])).toThrow(
      new ShapeError('reshape: sizes must be whole numbers of 0 or more, got [-2, 3]'),
    );
  });
});
