import { describe, expect, it } from 'vitest';
import { formatShape, ShapeError } from './errors.ts';
import { sameShape, sizeOf, validateShape } from './shape.ts';

describe('shapes', () => {
  it('sizeOf: the product, 1 for a scalar', () => {
    expect([[], [3], [2, 3, 4], [5, 0]].map(sizeOf)).toEqual([1, 3, 24, 0]);
  });
  it('sameShape: the same sizes in the same order', () => {
    expect(sameShape([2, 3], [2, 3])).toBe(true);
    expect(sameShape([], [])).toBe(true);
    for (const other of [[3, 2], [2], [2, 3, 1], [6]]) expect(sameShape([2, 3], other)).toBe(false);
  });
  it.each([[[-1]], [[1.5]], [[NaN]], [[2, Infinity]]])('validateShape refuses %j', (shape) => {
    expect(() => validateShape(shape, 'zeros')).toThrow(
      new ShapeError(`zeros: sizes must be whole numbers of 0 or more, got ${formatShape(shape)}`),
    );
  });
  it('validateShape accepts the rest', () => {
    for (const shape of [[], [0], [2, 3]]) expect(() => validateShape(shape, 'zeros')).not.toThrow();
  });
});

describe('ShapeError', () => {
  it('is an error with a name', () => {
    const error = new ShapeError('add: …');
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe('ShapeError: add: …');
  });
  it('writes shapes in brackets', () => {
    expect([[], [3], [32, 100]].map(formatShape)).toEqual(['[]', '[3]', '[32, 100]']);
  });
});
