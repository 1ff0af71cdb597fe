import { expect, it } from 'vitest';
import { range } from '../testing/example-data.ts';
import type { Point } from './runs.ts';
import { simplify } from './simplify.ts';

it('leaves out points on a straight line and keeps corners', () => {
  const points: Point[] = [
    [0, 0],
    [1, 0],
    [2, 0.01],
    [3, 0],
    [3, 4],
    [3, 5],
  ];
  expect(simplify(points, 0.1)).toEqual([
    [0, 0],
    [3, 0],
    [3, 5],
  ]);
});

it('stays within the tolerance of a circle, closed', () => {
  const circle = range(0, 2 * Math.PI, 721).map((a): Point => [100 * Math.cos(a), 100 * Math.sin(a)]);
  const kept = simplify(circle, 0.1);
  expect(kept.length).toBeLessThan(721 / 4);
  // The middle of a chord is where it is furthest from the circle.
  const middles = kept.slice(1).map(([x, y], i) => Math.hypot((x + kept[i]![0]) / 2, (y + kept[i]![1]) / 2));
  expect(100 - Math.min(...middles)).toBeLessThanOrEqual(0.1 + 1e-9);
});

it('keeps two points, and one', () => {
  expect(
    simplify(
      [
        [0, 0],
        [0, 0],
      ],
      1,
    ),
  ).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(simplify([[0, 0]], 1)).toEqual([[0, 0]]);
});
