import { describe, expect, it } from 'vitest';
import { contourLevels } from './contour-levels.ts';
import { heightScale } from './height-scale.ts';

const grid = (f: (x: number, y: number) => number): number[] =>
  Array.from({ length: 101 * 101 }, (_, i) => f((i % 101) / 50 - 1, Math.floor(i / 101) / 50 - 1));

describe('contourLevels', () => {
  it('puts the rings of a bowl at equal distances', () => {
    const radii = contourLevels(
      grid((x, y) => x * x + y * y),
      6,
    )
      .map(Math.sqrt)
      .slice(0, 4);
    const gaps = radii.slice(1).map((r, i) => r - radii[i]!);
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 1);
  });

  it('rises, ignores what is not finite and has no levels where all is flat', () => {
    const levels = contourLevels(
      grid((x, y) => Math.log(x) + y),
      9,
    );
    expect(levels.length).toBeGreaterThan(5);
    for (let i = 1; i < levels.length; i++) expect(levels[i]).toBeGreaterThan(levels[i - 1]!);
    expect(contourLevels([3, 3, 3], 5)).toEqual([]);
    expect(contourLevels([NaN], 5)).toEqual([]);
  });
});

describe('heightScale', () => {
  it('is true to scale for a bowl', () => {
    const { power, height } = heightScale(grid((x, y) => (x * x) / 20 + y * y));
    expect(power).toBe(1);
    expect([height(0), height(1.05)]).toEqual([0, 1]);
  });

  it('lifts the middle where one wall would flatten the rest', () => {
    const values = grid((x, y) => Math.exp(8 * x + 2 * y));
    const { power, height } = heightScale(values);
    expect(power).toBeLessThan(1);
    expect(height([...values].sort((a, b) => a - b)[values.length >> 1]!)).toBeCloseTo(0.12, 6);
  });
});
