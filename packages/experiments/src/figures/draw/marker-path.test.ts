import { expect, it } from 'vitest';
import { markerNames } from '../style.ts';
import { markerPath } from './marker-path.ts';

/** The area inside of a path of straight lines. */
function area(path: string): number {
  const points = path
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(',').map(Number));
  return Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [u, v] = points[(i + 1) % points.length]!;
      return sum + (x! * v! - u! * y!) / 2;
    }, 0),
  );
}

it.each(markerNames.filter((name) => name !== 'circle'))('a %s has about the area of the circle', (name) => {
  const ratio = area(markerPath(name, 0, 0, 100)) / (Math.PI * 100 ** 2);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.2);
});

it('draws each marker differently, around its point', () => {
  expect(new Set(markerNames.map((name) => markerPath(name, 5, 5, 3))).size).toBe(markerNames.length);
  expect(markerPath('circle', 10, 20, 3)).toBe('M7,20a3,3 0 1,0 6,0a3,3 0 1,0 -6,0Z');
  expect(markerPath('square', 10, 20, 5)).toBe('M5.6,15.6L14.4,15.6L14.4,24.4L5.6,24.4Z');
});
