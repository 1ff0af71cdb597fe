import { describe, expect, it } from 'vitest';
import { contains, grown } from '../layout/box.ts';
import { projection, type Spot } from './projection.ts';

const box = { x: 10, y: 20, width: 300, height: 200 };
const corners = [0, 1].flatMap((x) => [0, 1].flatMap((y) => [0, 1].map((z): Spot => [x, y, z])));

describe('projection', () => {
  it.each([
    [-60, 30],
    [25, 10],
    [180, 89],
    [0, 0],
  ])('fits the cube into the box from %i°, %i°', (azimuth, elevation) => {
    const { at } = projection({ azimuth, elevation }, box);
    const spots = corners.map(at);
    expect(spots.every((spot) => contains(grown(box, 1e-9), spot))).toBe(true);
    const size = (axis: 0 | 1): number =>
      Math.max(...spots.map((s) => s[axis])) - Math.min(...spots.map((s) => s[axis]));
    expect(Math.max(size(0) / box.width, size(1) / box.height)).toBeCloseTo(1, 10);
  });

  it('looks from the side that the azimuth names, with z up', () => {
    const { at, depth } = projection({ azimuth: -90, elevation: 30 }, box);
    expect(depth([0.5, 0, 0])).toBeLessThan(depth([0.5, 1, 0]));
    expect(at([1, 0.5, 0])[0]).toBeGreaterThan(at([0, 0.5, 0])[0]);
    expect(at([0.5, 0.5, 1])[1]).toBeLessThan(at([0.5, 0.5, 0])[1]);
  });

  it('looks straight down on a map from 90°', () => {
    const { at } = projection({ azimuth: -90, elevation: 90 }, box);
    expect(at([0, 0, 1])[0]).toBeCloseTo(at([0, 0, 0])[0], 10);
    expect(at([0, 0, 1])[1]).toBeCloseTo(at([0, 0, 0])[1], 10);
    expect(at([0, 1, 0])[1]).toBeLessThan(at([0, 0, 0])[1]);
  });
});
