import { expect, it } from 'vitest';
import { noise } from '../testing/example-data.ts';
import { decimate } from './decimate.ts';
import type { Point } from './runs.ts';

it('keeps first, lowest, highest and last of each column of half a pixel, in their order', () => {
  const column: Point[] = [
    [10, 5],
    [10.1, 9],
    [10.2, 6],
    [10.3, 1],
    [10.35, 3],
    [10.4, 4],
  ];
  expect(decimate([...column, [10.6, 0]])).toEqual([column[0], column[1], column[3], column[5], [10.6, 0]]);
});

it('shrinks a long curve to four points a column and keeps its range', () => {
  const y = noise(20000, 3);
  const points = y.map((v, i): Point => [i / 200, v]);
  const kept = decimate(points);
  expect(kept.length).toBeLessThanOrEqual(4 * 200);
  expect(Math.max(...kept.map(([, v]) => v))).toBe(Math.max(...y));
  expect(Math.min(...kept.map(([, v]) => v))).toBe(Math.min(...y));
});

it('leaves a short curve as it is', () => {
  const points: Point[] = [
    [0, 1],
    [1, 2],
    [2, 1],
  ];
  expect(decimate(points)).toEqual(points);
  expect(decimate([])).toEqual([]);
});
