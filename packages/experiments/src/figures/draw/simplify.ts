import type { Point } from './runs.ts';

/** Square of the distance of a point from the segment between two others. */
function squaredDistance([px, py]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - x0) * dx + (py - y0) * dy) / length));
  const [ex, ey] = [px - x0 - share * dx, py - y0 - share * dy];
  return ex * ex + ey * ey;
}

/**
 * Leaves out points of a smooth curve that lie within `tolerance` of the line between those it keeps.
 *
 * Douglas & Peucker, The Canadian Cartographer 10 (1973).
 */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let [farthest, distance] = [first, 0];
    for (let i = first + 1; i < last; i++) {
      const d = squaredDistance(points[i]!, points[first]!, points[last]!);
      if (d > distance) [farthest, distance] = [i, d];
    }
    if (distance <= tolerance * tolerance) continue;
    kept.add(farthest);
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => kept.has(i));
}
