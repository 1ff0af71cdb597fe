import { contours } from 'd3-contour';
import type { ContourMark } from '../spec.ts';
import { element } from '../svg/element.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { invisible, polyline } from './draw-line.ts';
import type { Point } from './runs.ts';
import { simplify } from './simplify.ts';

/** The value at a fractional index; beyond the ends the last one. */
function interpolated(values: readonly number[], index: number): number {
  const inside = Math.max(0, Math.min(values.length - 1, index));
  const i = Math.min(values.length - 2, Math.floor(inside));
  return values[i]! + (values[i + 1]! - values[i]!) * (inside - i);
}

/**
 * The parts of a ring inside the grid. d3-contour closes a line that leaves the grid along a border half a cell
 * outside of it; that border is no line of equal height.
 */
function openParts(ring: readonly Point[], columns: number, rows: number): Point[][] {
  const border = ring.map(([x, y]) => x <= 0 || y <= 0 || x >= columns || y >= rows);
  const cut = border.indexOf(true);
  if (cut < 0) return [[...ring]];
  // The first point of a ring is also its last; starting at the border keeps every part in one piece.
  const parts: Point[][] = [[]];
  for (let k = 1; k < ring.length; k++) {
    const i = (cut + k) % (ring.length - 1);
    if (border[i]!) parts.push([]);
    else parts.at(-1)!.push(ring[i]!);
  }
  return parts.filter(({ length }) => length > 1);
}

/** How much of the paper all layers of the ground hide together. */
const ground = 0.3;

/** Lines of equal height, on a ground that darkens by a step above each of them. */
export function drawContour({ x, y, z, levels }: ContourMark, canvas: Canvas): Drawing {
  const [columns, rows] = [x.length, y.length];
  const trace = contours().size([columns, rows]);
  const heights = z.flat();
  const layer = (ground / levels.length).toFixed(3);
  const toPixels = ([u, v]: Point): Point => [
    canvas.x.at(interpolated(x, u - 0.5)),
    canvas.y.at(interpolated(y, v - 0.5)),
  ];
  const smooth = (points: readonly Point[]): string => polyline(simplify(points.map(toPixels), invisible));
  const traced = levels.map((level) => {
    const rings = trace
      .contour(heights, level)
      .coordinates.flat()
      .map((ring) => ring.map(([u, v]): Point => [u!, v!]));
    return {
      area: rings.map((ring) => `${smooth(ring)}Z`).join(''),
      lines: rings.flatMap((ring) => openParts(ring, columns, rows).map(smooth)).join(''),
    };
  });
  const areas = traced
    .filter(({ area }) => area !== '')
    .map(({ area }) => element('path', { class: 'dh-depth', 'fill-opacity': layer, d: area }));
  const lines = traced.map((part) => part.lines).join('');
  return { clipped: [...areas, lines === '' ? '' : element('path', { class: 'dh-contour', d: lines })].join('\n') };
}
