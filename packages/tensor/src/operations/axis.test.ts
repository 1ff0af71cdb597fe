import { describe, expect, it } from 'vitest';
import { resolveAxes, resolveAxis } from './axis.ts';
import { ShapeError } from '../errors.ts';

describe('axes', () => {
  it('count from the end when negative', () => {
    expect([0, 1, -1, -2].map((axis) => resolveAxis(axis, [4, 5], 'sum'))).toEqual([0, 1, 1, 0]);
  });
  it('are all of them when none is named, and ascend', () => {
    expect(resolveAxes(undefined, [4, 5, 6], 'sum')).toEqual([0, 1, 2]);
    expect(resolveAxes(1, [4, 5, 6], 'sum')).toEqual([1]);
    expect(resolveAxes([-1, 0], [4, 5, 6], 'sum')).toEqual([0, 2]);
    expect(resolveAxes([], [4, 5, 6], 'sum')).toEqual([]);
  });
  it('are refused when they are not there', () => {
    for (const axis of [2, -3, 0.5, NaN])
      expect(() => resolveAxis(axis, [4, 5], 'sum')).toThrow(
        new ShapeError(`sum: axis ${axis} is not an axis of [4, 5]; use -2…1`),
      );
    expect(() => resolveAxis(0, [], 'sum')).toThrow(new ShapeError('sum: axis 0 of a scalar, which has no axes'));
    expect(() => resolveAxes([0, -2], [4, 5], 'sum')).toThrow(new ShapeError('sum: axis 0 is named twice'));
  });
});
