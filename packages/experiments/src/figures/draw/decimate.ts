import type { Point } from './runs.ts';

/**
 * Leaves out points of a curve that cannot be seen: of those that fall into the same column of half a pixel it keeps
 * the first, the lowest, the highest and the last, which paints the same pixels as all of them.
 *
 * Jugel, Jerzak, Hackenbroich & Markl, M4: A Visualization-Oriented Time Series Data Aggregation, VLDB 7 (2014).
 */
export function decimate(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  let start = 0;
  while (start < points.length) {
    const column = Math.floor(points[start]![0] * 2);
    let end = start + 1;
    while (end < points.length && Math.floor(points[end]![0] * 2) === column) end += 1;
    let [low, high] = [start, start];
    for (let i = start; i < end; i++) {
      if (points[i]![1] < points[low]![1]) low = i;
      if (points[i]![1] > points[high]![1]) high = i;
    }
    const order = [...new Set([start, low, high, end - 1])].sort((a, b) => a - b);
    kept.push(...order.map((i) => points[i]!));
    start = end;
  }
  return kept;
}
