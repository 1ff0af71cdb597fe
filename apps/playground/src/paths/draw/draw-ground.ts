import { contours } from 'd3-contour';
import type { Objective } from '../objective.ts';
import { contourLevels } from '../contour-levels.ts';
import { heightScale } from '../height-scale.ts';
import { niceTicks } from '../nice-ticks.ts';
import { sampleGrid } from '../sample-grid.ts';
import { mapping, type Viewport } from '../viewport.ts';
import { heightColors } from './height-colors.ts';
import { labelFont, tickText, type Ink } from './ink.ts';

export interface Ground {
  readonly objective: Objective;
  readonly view: Viewport;
  /** Whether the gradient field is drawn. */
  readonly field: boolean;
  readonly ink: Ink;
  /** Fewer levels and no numbers: for small pictures. */
  readonly small: boolean;
}

/** Cells between two nodes, in pixels, and how far the grid reaches beyond the plot on each side. */
const CELL = 5;
const MARGIN = 0.04;

/** Everything that stays while a path moves: shaded contours, field, axes. Pure: (context, size, ground) to picture. */
export function drawGround(context: CanvasRenderingContext2D, width: number, height: number, ground: Ground): void {
  context.fillStyle = ground.ink.paper;
  context.fillRect(0, 0, width, height);
  drawContours(context, width, height, ground);
  drawAxes(context, width, height, ground);
  if (ground.field) drawField(context, width, height, ground);
}

/** How much of the landscape's colour the ground has: paths must stand out from it. */
const TINT = 0.34;

/**
 * Contours, the bands between them in the colours of the landscape, paler. The grid is larger than the plot, so that the
 * edge where contours are closed artificially is never seen.
 */
function drawContours(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { objective, view, ink, small }: Ground,
): void {
  const [columns, rows] = [Math.max(40, Math.ceil(width / CELL)), Math.max(30, Math.ceil(height / CELL))];
  const wider = ([low, high]: readonly [number, number]): readonly [number, number] => [
    low - MARGIN * (high - low),
    high + MARGIN * (high - low),
  ];
  const { values } = sampleGrid(objective.f, { x: wider(view.x), y: wider(view.y) }, columns, rows);
  // Where the function is not defined there is a cliff, above every contour.
  const finite = values.map((value) => (Number.isFinite(value) ? value : Number.MAX_VALUE));
  const levels = contourLevels(values, small ? 9 : 14);
  const [spanX, spanY] = [1 + 2 * MARGIN, 1 + 2 * MARGIN];
  const pixelX = (column: number): number => (((column - 0.5) / (columns - 1)) * spanX - MARGIN) * width;
  const pixelY = (row: number): number => (1 - (((row - 0.5) / (rows - 1)) * spanY - MARGIN)) * height;
  const trace = contours().size([columns, rows]);
  const { height: heightOf } = heightScale(values);
  const tint = (f: number): string => heightColors[Math.round(heightOf(f) * (heightColors.length - 1))]!.fill;
  const lowest = finite.reduce((low, value) => Math.min(low, value), Infinity);
  context.globalAlpha = TINT;
  context.fillStyle = tint(lowest);
  context.fillRect(0, 0, width, height);
  for (const [i, level] of levels.entries()) {
    // d3-contour wants a plain array by its types only.
    const { coordinates } = trace.contour(finite as unknown as number[], level);
    context.beginPath();
    for (const ring of coordinates.flat()) {
      ring.forEach(([column, row], i) => {
        if (i === 0) context.moveTo(pixelX(column!), pixelY(row!));
        else context.lineTo(pixelX(column!), pixelY(row!));
      });
      context.closePath();
    }
    context.globalAlpha = 1;
    context.fillStyle = ink.paper;
    context.fill('evenodd');
    context.globalAlpha = TINT;
    context.fillStyle = tint((level + (levels[i + 1] ?? level)) / 2);
    context.fill('evenodd');
    context.globalAlpha = 0.75;
    context.strokeStyle = ink.axis;
    context.lineWidth = 0.7;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** The longest arrow, as a share of the distance between two. */
const LONGEST = 0.85;

/** −∇f would be the way down; arrows show ∇f turned round, so that they point where a small step of SGD goes. */
function drawField(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { objective, view, ink, small }: Ground,
): void {
  const gap = small ? 26 : 36;
  const [columns, rows] = [Math.max(4, Math.round(width / gap)), Math.max(3, Math.round(height / gap))];
  const { toPlane } = mapping(view, width, height);
  const [scaleX, scaleY] = [width / (view.x[1] - view.x[0]), height / (view.y[1] - view.y[0])];
  const arrows: { px: number; py: number; u: number; v: number; size: number }[] = [];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const [px, py] = [((c + 0.5) / columns) * width, ((r + 0.5) / rows) * height];
      const [dx, dy] = objective.gradient(...toPlane(px, py));
      const [u, v] = [-dx * scaleX, dy * scaleY];
      const size = Math.hypot(dx, dy);
      if (Number.isFinite(size) && size > 0) arrows.push({ px, py, u, v, size });
    }
  const sizes = arrows.map(({ size }) => size).sort((a, b) => a - b);
  const typical = sizes[Math.floor(sizes.length * 0.9)] ?? 1;
  context.strokeStyle = ink.muted;
  context.fillStyle = ink.muted;
  context.globalAlpha = 0.7;
  context.lineWidth = 1;
  for (const { px, py, u, v, size } of arrows) {
    // Roots, so that small gradients are still seen beside large ones.
    const length = gap * LONGEST * Math.min(1, Math.sqrt(size / typical));
    const norm = Math.hypot(u, v);
    const [ux, uy] = [u / norm, v / norm];
    const [x0, y0] = [px - (ux * length) / 2, py - (uy * length) / 2];
    const [x1, y1] = [px + (ux * length) / 2, py + (uy * length) / 2];
    const head = Math.min(4.5, length * 0.45);
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    context.stroke();
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x1 - head * (ux * 0.9 - uy * 0.45), y1 - head * (uy * 0.9 + ux * 0.45));
    context.lineTo(x1 - head * (ux * 0.9 + uy * 0.45), y1 - head * (uy * 0.9 - ux * 0.45));
    context.fill();
  }
  context.globalAlpha = 1;
}

function drawAxes(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { view, ink, small }: Ground,
): void {
  const { toPixel } = mapping(view, width, height);
  const ticksX = niceTicks(view.x, Math.max(2, width / 90));
  const ticksY = niceTicks(view.y, Math.max(2, height / 70));
  context.lineWidth = 1;
  context.strokeStyle = ink.axis;
  context.globalAlpha = 0.35;
  context.beginPath();
  for (const x of ticksX) {
    const [px] = toPixel(x, 0);
    context.moveTo(Math.round(px) + 0.5, 0);
    context.lineTo(Math.round(px) + 0.5, height);
  }
  for (const y of ticksY) {
    const [, py] = toPixel(0, y);
    context.moveTo(0, Math.round(py) + 0.5);
    context.lineTo(width, Math.round(py) + 0.5);
  }
  context.stroke();
  context.globalAlpha = 1;
  if (small) return;
  context.font = labelFont;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = ink.paper;
  context.fillStyle = ink.muted;
  const write = (text: string, px: number, py: number): void => {
    context.strokeText(text, px, py);
    context.fillText(text, px, py);
  };
  // The names of the axes stand at their ends; a tick too near to one is not labelled.
  for (const x of ticksX) {
    const [px] = toPixel(x, 0);
    if (px > 24 && px < width - 34) write(tickText(x), px + 4, height - 6);
  }
  for (const y of ticksY) {
    const [, py] = toPixel(0, y);
    if (py > 34 && py < height - 20) write(tickText(y), 5, py - 4);
  }
  context.font = `italic ${labelFont}`;
  write('x', width - 14, height - 6);
  write('y', 6, 15);
}
