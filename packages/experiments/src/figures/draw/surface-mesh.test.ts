import { describe, expect, it } from 'vitest';
import { range } from '../testing/example-data.ts';
import { projection } from './projection.ts';
import { surfaceMesh } from './surface-mesh.ts';

const box = { x: 0, y: 0, width: 100, height: 100 };
const view = projection({ azimuth: -60, elevation: 30 }, box);
const unit = { x: (value: number) => value, y: (value: number) => value, z: (value: number) => value };
const surface = (n: number, z: (x: number, y: number) => number) => {
  const axis = range(0, 1, n);
  return { kind: 'surface', x: axis, y: axis, z: axis.map((y) => axis.map((x) => z(x, y))) } as const;
};

describe('surfaceMesh', () => {
  it('has a cell for each square of the grid, with its mean height', () => {
    const cells = surfaceMesh(
      surface(3, (x, y) => (x + y) / 2),
      unit,
      view,
    );
    expect(cells).toHaveLength(4);
    expect(cells.map(({ height }) => height).sort()).toEqual([0.25, 0.5, 0.5, 0.75]);
  });

  it('draws far cells first, whatever their height', () => {
    const cells = surfaceMesh(
      surface(9, (x, y) => (x > 0.5 && y < 0.5 ? 1 : 0)),
      unit,
      view,
    );
    const nearest = cells.map(({ corners }) => Math.max(...corners.map(([x, y]) => view.depth([x, y, 0]))));
    expect(nearest.every((depth, i) => i === 0 || depth <= nearest[i - 1]!)).toBe(true);
  });

  it.each([
    [41, 20],
    [61, 30],
    [48, 30],
    [1000, 27],
    [2, 1],
  ])('draws %i nodes a side as %i even cells', (nodes, cells) => {
    expect(
      surfaceMesh(
        surface(nodes, () => 0),
        unit,
        view,
      ),
    ).toHaveLength(cells * cells);
  });

  it('leaves out cells without a height', () => {
    expect(
      surfaceMesh(
        surface(3, (x, y) => (x === 0 && y === 0 ? NaN : 0)),
        unit,
        view,
      ),
    ).toHaveLength(3);
  });
});
