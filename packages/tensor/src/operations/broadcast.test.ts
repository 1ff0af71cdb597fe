import { describe, expect, it } from 'vitest';
import { broadcastShapes, broadcastStrides, eachRun, stridesOf } from './broadcast.ts';
import { ShapeError } from '../errors.ts';

/** Every offset visited, with the place in the result it is for. */
function visited(shape: number[], strides: number[][], start = strides.map(() => 0)): number[][] {
  const seen: number[][] = [];
  eachRun(shape, strides, start, (at, length, from, by) => {
    for (let k = 0; k < length; k++) seen[at + k] = from.map((f, i) => f + k * by[i]!);
  });
  return seen;
}

describe('broadcastShapes', () => {
  it.each([
    [
      [[2, 3], [3]],
      [2, 3],
    ],
    [
      [
        [2, 1],
        [1, 3],
      ],
      [2, 3],
    ],
    [[[], [4]], [4]],
    [
      [
        [0, 1],
        [1, 5],
      ],
      [0, 5],
    ],
    [[[1], [0]], [0]],
    [
      [[2, 1], [3], [1]],
      [2, 3],
    ],
    [[], []],
  ])('%j is %j', (shapes, expected) => {
    expect(broadcastShapes('add', ...shapes)).toEqual(expected);
  });
  it('refuses the rest', () => {
    expect(() => broadcastShapes('add', [2, 3], [2])).toThrow(
      new ShapeError('add: shapes [2, 3] and [2] do not broadcast: axis -1 has sizes 3 and 2'),
    );
    expect(() => broadcastShapes('add', [0], [2])).toThrow(
      new ShapeError('add: shapes [0] and [2] do not broadcast: axis -1 has sizes 0 and 2'),
    );
  });
});

describe('strides', () => {
  it('of row-major arrays', () => {
    expect(stridesOf([2, 3, 4])).toEqual([12, 4, 1]);
    expect(stridesOf([])).toEqual([]);
  });
  it('are 0 where an array is stretched', () => {
    expect(broadcastStrides([3, 1], [2, 3, 4])).toEqual([0, 1, 0]);
  });
});

describe('eachRun', () => {
  it('joins axes that follow on: equal shapes are one run', () => {
    let runs = 0;
    eachRun([2, 3, 4], [stridesOf([2, 3, 4]), [0, 0, 0]], [0, 0], (at, length, from, by) => {
      runs++;
      expect([at, length, [...from], [...by]]).toEqual([0, 24, [0, 0], [1, 0]]);
    });
    expect(runs).toBe(1);
  });
  it('visits everything once and in order, with any strides', () => {
    expect(visited([2, 3], [[1, 2]])).toEqual([[0], [2], [4], [1], [3], [5]]);
    expect(visited([2, 2], [[-2, -1]], [3])).toEqual([[3], [2], [1], [0]]);
    expect(visited([2, 1, 2], [[0, 0, 1], [1, 0, 0]])).toEqual([[0, 0], [1, 0], [0, 1], [1, 1]]); // prettier-ignore
    const offsets = visited([3, 4, 5, 2], [[1, 1000, 7, 400]]).map(([at]) => at!);
    const expected = [0, 1, 2].flatMap((i) =>
      [0, 1, 2, 3].flatMap((j) => [0, 1, 2, 3, 4].flatMap((k) => [0, 1].map((l) => i + 1000 * j + 7 * k + 400 * l))),
    );
    expect(offsets).toEqual(expected);
  });
  it('visits one element of a scalar and none of nothing', () => {
    expect(visited([], [[]], [7])).toEqual([[7]]);
    expect(visited([1, 1], [[9, 9]], [7])).toEqual([[7]]);
    expect(visited([3, 0], [[1, 1]])).toEqual([]);
    expect(visited([0, 3], [[1, 1]])).toEqual([]);
  });
});
