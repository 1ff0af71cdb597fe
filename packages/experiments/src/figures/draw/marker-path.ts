import type { MarkerName } from '../style.ts';
import { coordinate, pair } from '../svg/coordinate.ts';

/** Corners of each shape for a radius of 1; all shapes cover about the same area. */
const corners: Readonly<Record<Exclude<MarkerName, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1.2],
    [1.1, 0.8],
    [-1.1, 0.8],
  ],
  down: [
    [0, 1.2],
    [-1.1, -0.8],
    [1.1, -0.8],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  plus: [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
  cross: [
    [0, -0.57],
    [0.57, -1.13],
    [1.13, -0.57],
    [0.57, 0],
    [1.13, 0.57],
    [0.57, 1.13],
    [0, 0.57],
    [-0.57, 1.13],
    [-1.13, 0.57],
    [-0.57, 0],
    [-1.13, -0.57],
    [-0.57, -1.13],
  ],
  star: [
    [0, -1.4],
    [0.38, -0.53],
    [1.33, -0.43],
    [0.62, 0.2],
    [0.82, 1.13],
    [0, 0.65],
    [-0.82, 1.13],
    [-0.62, 0.2],
    [-1.33, -0.43],
    [-0.38, -0.53],
  ],
};

/** The outline of a marker around a point, as path data. */
export function markerPath(marker: MarkerName, x: number, y: number, radius: number): string {
  if (marker === 'circle') {
    const [r, width] = [coordinate(radius), coordinate(2 * radius)];
    return `M${pair(x - radius, y)}a${r},${r} 0 1,0 ${width},0a${r},${r} 0 1,0 -${width},0Z`;
  }
  return `M${corners[marker].map(([dx, dy]) => pair(x + dx * radius, y + dy * radius)).join('L')}Z`;
}
