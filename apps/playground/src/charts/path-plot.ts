import { contours } from 'd3-contour';
import { mapping, type Viewport } from './viewport.ts';

export interface PlotPath {
  readonly color: string;
  readonly dash: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface PathPlotState {
  readonly view: Viewport;
  readonly f: (x: number, y: number) => number;
  readonly levels: readonly number[];
  readonly paths: readonly PlotPath[];
  /** Points of each path that are drawn: the start and this many updates. */
  readonly step: number;
  readonly colors: { readonly card: string; readonly contour: string; readonly ink: string; readonly grid: string };
}

/** Columns of the grid on which the contours are computed, and how far it reaches beyond the plot on each side. */
const COLUMNS = 240;
const MARGIN = 0.05;

/** Draws contours and paths. Pure: (context, size, state) to picture. */
export function drawPathPlot(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  state: PathPlotState,
): void {
  const { toPixel } = mapping(state.view, width, height);
  context.fillStyle = state.colors.card;
  context.fillRect(0, 0, width, height);
  drawAxes(context, width, height, state);

  drawContours(context, width, height, state);

  const [ox, oy] = toPixel(0, 0);
  context.strokeStyle = state.colors.ink;
  context.beginPath();
  context.moveTo(ox - 5, oy);
  context.lineTo(ox + 5, oy);
  context.moveTo(ox, oy - 5);
  context.lineTo(ox, oy + 5);
  context.stroke();

  for (const path of state.paths) drawPath(context, path, state.step, toPixel);
}

/** The grid is larger than the plot, so that the edge where contours are closed artificially is never seen. */
function drawContours(context: CanvasRenderingContext2D, width: number, height: number, state: PathPlotState): void {
  const { toPlane } = mapping(state.view, width, height);
  const rows = Math.max(2, Math.round((COLUMNS * height) / width));
  const pixelX = (column: number): number => ((column / COLUMNS) * (1 + 2 * MARGIN) - MARGIN) * width;
  const pixelY = (row: number): number => ((row / rows) * (1 + 2 * MARGIN) - MARGIN) * height;
  const values = Array.from({ length: COLUMNS * rows }, (_, i) =>
    state.f(...toPlane(pixelX((i % COLUMNS) + 0.5), pixelY(Math.floor(i / COLUMNS) + 0.5))),
  );
  context.strokeStyle = state.colors.contour;
  context.lineWidth = 1;
  context.beginPath();
  for (const contour of contours()
    .size([COLUMNS, rows])
    .thresholds([...state.levels])(values))
    for (const ring of contour.coordinates.flat())
      ring.forEach(([column, row], i) => {
        if (i === 0) context.moveTo(pixelX(column!), pixelY(row!));
        else context.lineTo(pixelX(column!), pixelY(row!));
      });
  context.stroke();
}

function drawPath(
  context: CanvasRenderingContext2D,
  { color, dash, x, y }: PlotPath,
  step: number,
  toPixel: (x: number, y: number) => [number, number],
): void {
  const last = Math.min(step, x.length - 1);
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = 2;
  context.setLineDash([...dash]);
  context.beginPath();
  for (let i = 0; i <= last; i++) {
    const [px, py] = toPixel(x[i]!, y[i]!);
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.stroke();
  context.setLineDash([]);
  for (let i = 0; i <= last; i++) {
    const [px, py] = toPixel(x[i]!, y[i]!);
    context.beginPath();
    context.arc(px, py, i === last ? 6 : 2.5, 0, 2 * Math.PI);
    context.fill();
  }
}

function drawAxes(context: CanvasRenderingContext2D, width: number, height: number, state: PathPlotState): void {
  const { toPixel } = mapping(state.view, width, height);
  const ticks = ([low, high]: readonly [number, number]): number[] => {
    const step = high - low > 10 ? 5 : 2;
    const first = Math.ceil(low / step) * step;
    return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
  };
  context.lineWidth = 1;
  context.strokeStyle = state.colors.grid;
  context.fillStyle = state.colors.contour;
  context.font = '12px system-ui, sans-serif';
  const label = (n: number): string => String(n).replace('-', '−');
  for (const x of ticks(state.view.x)) {
    const [px] = toPixel(x, 0);
    context.beginPath();
    context.moveTo(px, 0);
    context.lineTo(px, height);
    context.stroke();
    context.fillText(label(x), px + 4, height - 5);
  }
  for (const y of ticks(state.view.y)) {
    const [, py] = toPixel(0, y);
    context.beginPath();
    context.moveTo(0, py);
    context.lineTo(width, py);
    context.stroke();
    context.fillText(label(y), 5, py - 4);
  }
}
