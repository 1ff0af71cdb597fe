import { describe, expect, it } from 'vitest';
import { linearScale } from '../scale/scale.ts';
import { seriesStyles } from '../style.ts';
import { bowl, range } from '../testing/example-data.ts';
import { drawContour } from './draw-contour.ts';
import type { Canvas } from './drawing.ts';

/** A plot with a hundred pixels to the unit, from −10 to 10 and −5 to 5. */
const canvas: Canvas = {
  panel: { x: {}, y: {}, marks: [] },
  index: 0,
  plot: { x: -1000, y: -500, width: 2000, height: 1000 },
  x: linearScale([-10, 10], [-1000, 1000]),
  y: linearScale([-5, 5], [-500, 500]),
  xTicks: [],
  yTicks: [],
  showX: true,
  showY: true,
  title: [],
  names: [],
  language: 'en',
  styleOf: (series) => seriesStyles([series]).get(series)!,
};
const axis = { x: range(-10, 10, 61), y: range(-5, 5, 61) };
const draw = (z: (x: number, y: number) => number, levels: readonly number[]): string =>
  drawContour({ kind: 'contour', ...axis, z: axis.y.map((y) => axis.x.map((x) => z(x, y))), levels }, canvas).clipped ??
  '';
const lines = (svg: string): number[][][] => {
  const d = /class="dh-contour" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  return d
    .split('M')
    .slice(1)
    .map((part) => part.split('L').map((pair) => pair.split(',').map((pixels) => Number(pixels) / 100)));
};

describe('drawContour', () => {
  it('follows the ellipses of the bowl', () => {
    const points = lines(draw(bowl, [4])).flat();
    expect(points.length).toBeGreaterThan(20);
    // Between two nodes h apart a straight line misses a parabola by h²/8 of its second derivative; a point may then be
    // an eighth of a pixel off, and rounded.
    const bend = ((1 / 6) ** 2 / 8) * 2 + ((1 / 3) ** 2 / 8) * 0.1;
    const slope = 4 * 0.0013;
    for (const [x, y] of points) expect(Math.abs(bowl(x!, y!) - 4)).toBeLessThan(bend + slope);
  });

  it('opens a line at the edge of the grid and draws none along it', () => {
    const parts = lines(draw(bowl, [7]));
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      expect([Math.abs(part[0]![0]!), Math.abs(part.at(-1)![0]!)]).toEqual([10, 10]);
      expect(part.filter(([x]) => Math.abs(x!) === 10)).toHaveLength(2);
    }
  });

  it('puts rows of z at their y, not upside down', () => {
    const [line] = lines(draw((_, y) => y, [3]));
    expect(line!.every(([, y]) => Math.abs(y! - 3) < 1e-9)).toBe(true);
  });

  it('draws nothing where nothing is that high, and survives gaps', () => {
    expect(lines(draw(bowl, [1000]))).toEqual([]);
    expect(draw(bowl, [])).toBe('');
    expect(draw((x, y) => (x < 0 ? NaN : x + y), [2])).not.toContain('NaN');
  });
});
