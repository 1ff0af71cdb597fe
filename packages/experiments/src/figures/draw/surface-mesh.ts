import type { SurfaceMark } from '../spec.ts';
import type { Projection, Spot } from './projection.ts';

/** Cells along each side: finer ones are hardly larger than their outline. */
const finest = 30;

/** Indices of the nodes to draw, the ends among them: as many as divide the side evenly, if that is not too few. */
function thinned(length: number): number[] {
  let cells = Math.min(length - 1, finest);
  while (cells > finest / 2 && (length - 1) % cells !== 0) cells -= 1;
  if ((length - 1) % cells !== 0) cells = Math.min(length - 1, finest);
  return Array.from({ length: cells + 1 }, (_, i) => Math.round((i * (length - 1)) / cells));
}

export interface Cell {
  readonly corners: readonly Spot[];
  /** The mean height of its corners, 0…1. */
  readonly height: number;
}

/**
 * The cells of a surface, furthest first: what is drawn later hides what is behind it. A cell with a corner that is
 * not finite is left out.
 *
 * Over a grid seen from above the furthest node of a cell orders the cells rightly, because no two of them cross.
 */
export function surfaceMesh(
  { x, y, z }: SurfaceMark,
  unit: { x(value: number): number; y(value: number): number; z(value: number): number },
  { depth }: Projection,
): Cell[] {
  const [columns, rows] = [thinned(x.length), thinned(y.length)];
  const spot = (r: number, c: number): Spot => [unit.x(x[c]!), unit.y(y[r]!), unit.z(z[r]![c]!)];
  const cells: (Cell & { readonly distance: number })[] = [];
  for (let r = 1; r < rows.length; r++) {
    for (let c = 1; c < columns.length; c++) {
      const [r0, r1, c0, c1] = [rows[r - 1]!, rows[r]!, columns[c - 1]!, columns[c]!];
      const corners = [spot(r0, c0), spot(r0, c1), spot(r1, c1), spot(r1, c0)];
      if (!corners.flat().every(Number.isFinite)) continue;
      const height = corners.reduce((sum, corner) => sum + corner[2], 0) / 4;
      // On the floor, so that a high cell does not count as near.
      const distance = Math.max(...corners.map(([u, v]) => depth([u, v, 0])));
      cells.push({ corners, height, distance });
    }
  }
  return cells.sort((a, b) => b.distance - a.distance);
}
