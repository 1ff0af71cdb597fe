import type { Pair } from '../anatomy/anatomy.ts';
import { heightScale, type HeightScale } from '../height-scale.ts';
import type { Objective } from '../objective.ts';
import type { RunStyle } from '../run-style.ts';
import { sampleGrid, type Grid } from '../sample-grid.ts';
import type { Viewport } from '../viewport.ts';
import type { Walk } from '../walk.ts';
import { camera, type Camera, type Spot } from './camera.ts';
import { drawShape } from './draw-shape.ts';
import { heightColors } from './height-colors.ts';
import { labelFont, type Ink } from './ink.ts';

/** A function over a view, ready to be drawn from any side. */
export interface Relief {
  readonly view: Viewport;
  readonly grid: Grid;
  readonly scale: HeightScale;
  readonly objective: Objective;
}

const NODES = 45;

export function reliefOf(objective: Objective, view: Viewport): Relief {
  const grid = sampleGrid(objective.f, view, NODES, NODES);
  return { view, grid, scale: heightScale(grid.values), objective };
}

export interface SurfaceState {
  readonly relief: Relief;
  readonly turn: readonly [azimuth: number, elevation: number];
  readonly walks: readonly { readonly walk: Walk; readonly style: RunStyle }[];
  readonly step: number;
  readonly start: Pair;
  /** The place that is pointed at. */
  readonly pointed: Pair | undefined;
  readonly ink: Ink;
}

/** What of a landscape stays while paths move. */
export type LandscapeState = Pick<SurfaceState, 'relief' | 'turn' | 'ink'>;

/** The function as a landscape, furthest cells first. Pure: (context, size, state) to picture. */
export function drawLandscape(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { relief, turn, ink }: LandscapeState,
): void {
  const eye = camera(turn, width, height);
  context.clearRect(0, 0, width, height);
  drawCells(context, relief, eye);
  drawFloor(context, eye, turn, ink);
}

/** The paths over a landscape. Pure: (context, size, state) to picture. */
export function drawWalksAbove(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  state: SurfaceState,
): void {
  const { relief, turn, ink } = state;
  const eye = camera(turn, width, height);
  context.clearRect(0, 0, width, height);
  const { x, y } = relief.view;
  const spot = (px: number, py: number, f: number): Spot => [
    (px - x[0]) / (x[1] - x[0]),
    (py - y[0]) / (y[1] - y[0]),
    relief.scale.height(f) + 0.012,
  ];
  const inside = ([u, v]: Spot): boolean => u >= 0 && u <= 1 && v >= 0 && v <= 1;
  for (const { walk, style } of state.walks) {
    const last = Math.min(state.step, walk.x.length - 1);
    const spots = Array.from({ length: last + 1 }, (_, i) => spot(walk.x[i]!, walk.y[i]!, walk.f[i]!));
    context.lineWidth = 2;
    context.lineJoin = 'round';
    context.setLineDash([...style.dash]);
    context.strokeStyle = style.color;
    context.beginPath();
    let pen = false;
    for (const at of spots) {
      // A path that leaves the picture is not drawn in the air beside it.
      if (!inside(at)) {
        pen = false;
        continue;
      }
      if (pen) context.lineTo(...eye.at(at));
      else context.moveTo(...eye.at(at));
      pen = true;
    }
    context.stroke();
    context.setLineDash([]);
    const end = spots.at(-1)!;
    if (inside(end)) drawShape(context, style.marker, ...eye.at(end), 5.5, style.color, ink.paper);
  }
  if (state.pointed !== undefined) {
    const { f } = relief.objective;
    const at = spot(...state.pointed, f(...state.pointed));
    if (inside(at) && Number.isFinite(at[2])) drawPin(context, eye.at([at[0], at[1], 0]), eye.at(at), ink);
  }
  const start = spot(...state.start, relief.objective.f(...state.start));
  if (inside(start)) {
    context.strokeStyle = ink.ink;
    context.lineWidth = 1.2;
    context.beginPath();
    context.arc(...eye.at(start), 7, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** A pin from the floor to the surface. */
function drawPin(
  context: CanvasRenderingContext2D,
  foot: readonly [number, number],
  head: readonly [number, number],
  ink: Ink,
): void {
  context.strokeStyle = context.fillStyle = ink.ink;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(...foot);
  context.lineTo(...head);
  context.stroke();
  context.setLineDash([]);
  drawShape(context, 'circle', ...head, 5, ink.ink, ink.paper);
}

function drawCells(context: CanvasRenderingContext2D, { grid, scale }: Relief, eye: Camera): void {
  const { columns, rows, values } = grid;
  const heights = values.map((value) => (Number.isFinite(value) ? scale.height(value) : NaN));
  const [stepX, stepY] = [1 / (columns - 1), 1 / (rows - 1)];
  // From above, the rows and columns furthest from the eye come first: no cell of a nearer one is behind it.
  const away = (axis: 0 | 1): boolean => eye.depth(axis === 0 ? [1, 0, 0] : [0, 1, 0]) > eye.depth([0, 0, 0]);
  const order = (count: number, reversed: boolean): number[] =>
    Array.from({ length: count }, (_, i) => (reversed ? count - 1 - i : i));
  const pixels = new Float64Array(2 * columns * rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const i = r * columns + c;
      const [px, py] = eye.at([c * stepX, r * stepY, heights[i]!]);
      pixels[2 * i] = px;
      pixels[2 * i + 1] = py;
    }
  const columnOrder = order(columns - 1, away(0));
  context.lineWidth = 0.6;
  for (const r of order(rows - 1, away(1)))
    for (const c of columnOrder) {
      const corners = [r * columns + c, r * columns + c + 1, (r + 1) * columns + c + 1, (r + 1) * columns + c];
      const mean = (heights[corners[0]!]! + heights[corners[1]!]! + heights[corners[2]!]! + heights[corners[3]!]!) / 4;
      if (Number.isNaN(mean)) continue;
      const color = heightColors[Math.round(mean * (heightColors.length - 1))]!;
      context.beginPath();
      context.moveTo(pixels[2 * corners[0]!]!, pixels[2 * corners[0]! + 1]!);
      for (const corner of corners.slice(1)) context.lineTo(pixels[2 * corner]!, pixels[2 * corner + 1]!);
      context.closePath();
      context.fillStyle = color.fill;
      context.fill();
      context.strokeStyle = color.edge;
      context.stroke();
    }
}

/** The edges of the floor that face the eye, with the names of the axes. */
function drawFloor(
  context: CanvasRenderingContext2D,
  eye: Camera,
  [azimuth]: readonly [number, number],
  ink: Ink,
): void {
  const angle = (azimuth * Math.PI) / 180;
  const [nearX, nearY] = [Math.cos(angle) >= 0 ? 1 : 0, Math.sin(angle) >= 0 ? 1 : 0];
  context.strokeStyle = ink.axis;
  context.fillStyle = ink.muted;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(...eye.at([0, nearY, 0]));
  context.lineTo(...eye.at([1, nearY, 0]));
  context.moveTo(...eye.at([nearX, 0, 0]));
  context.lineTo(...eye.at([nearX, 1, 0]));
  context.stroke();
  context.font = `italic ${labelFont}`;
  context.textAlign = 'center';
  const out = (value: number): number => (value === 1 ? 1.09 : -0.09);
  context.fillText('x', ...eye.at([0.5, out(nearY), 0]));
  context.fillText('y', ...eye.at([out(nearX), 0.5, 0]));
  context.textAlign = 'start';
}
