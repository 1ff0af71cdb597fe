import type { Pair, Quantity } from '../anatomy/anatomy.ts';
import type { RunStyle } from '../run-style.ts';
import { mapping, type Viewport } from '../viewport.ts';
import type { Walk } from '../walk.ts';
import { drawArrow } from './draw-arrow.ts';
import { drawShape } from './draw-shape.ts';
import type { Ink } from './ink.ts';

/** The quantities of an update at the place it leaves. */
export interface Arrows {
  readonly from: Pair;
  readonly quantities: readonly Quantity[];
  /** The symbol that is pointed at; its arrow stands out. */
  readonly active: string | undefined;
  readonly color: string;
}

export interface WalksState {
  readonly view: Viewport;
  readonly ink: Ink;
  readonly walks: readonly { readonly walk: Walk; readonly style: RunStyle }[];
  /** Number of updates that are drawn. */
  readonly step: number;
  readonly start: Pair;
  readonly minima: readonly Pair[];
  readonly arrows: Arrows | undefined;
  readonly small: boolean;
}

/** Everything that moves: paths, the start, the arrows of an update. Pure: (context, size, state) to picture. */
export function drawWalks(context: CanvasRenderingContext2D, width: number, height: number, state: WalksState): void {
  const { toPixel } = mapping(state.view, width, height);
  context.clearRect(0, 0, width, height);
  context.strokeStyle = state.ink.ink;
  context.lineWidth = 1.2;
  for (const [x, y] of state.minima) {
    const [px, py] = toPixel(x, y);
    context.beginPath();
    context.moveTo(px - 5, py);
    context.lineTo(px + 5, py);
    context.moveTo(px, py - 5);
    context.lineTo(px, py + 5);
    context.stroke();
  }
  const start = toPixel(...state.start);
  context.beginPath();
  context.arc(...start, state.small ? 5 : 9, 0, 2 * Math.PI);
  context.stroke();
  for (const { walk, style } of state.walks) drawPath(context, walk, style, state, toPixel);
  if (state.arrows !== undefined) drawArrows(context, state.arrows, state, width, height);
}

function drawPath(
  context: CanvasRenderingContext2D,
  { x, y }: Walk,
  { color, dash, marker }: RunStyle,
  { step, small, ink }: WalksState,
  toPixel: (x: number, y: number) => [number, number],
): void {
  const last = Math.min(step, x.length - 1);
  const points = Array.from({ length: last + 1 }, (_, i) => toPixel(x[i]!, y[i]!).map(kept) as [number, number]);
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = small ? 1.5 : 2;
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  context.beginPath();
  points.forEach(([px, py], i) => {
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  });
  context.stroke();
  context.setLineDash([]);
  // Dots where the steps can be told apart; a crowd of them would hide the dashes.
  if (last <= 120 && !small)
    for (const [px, py] of points.slice(0, -1)) {
      context.beginPath();
      context.arc(px, py, 2, 0, 2 * Math.PI);
      context.fill();
    }
  drawShape(context, marker, ...points.at(-1)!, small ? 4.5 : 6.5, color, ink.paper);
}

/** Canvases draw nothing at places far beyond their range. */
const kept = (pixel: number): number => Math.max(-1e5, Math.min(1e5, pixel));

/** The length of the longest slope, as a share of the plot's height. */
const SLOPE = 0.3;

function drawArrows(
  context: CanvasRenderingContext2D,
  { from, quantities, active, color }: Arrows,
  { view, ink }: WalksState,
  width: number,
  height: number,
): void {
  const { toPixel } = mapping(view, width, height);
  const origin = toPixel(...from);
  const [unitX, unitY] = [width / (view.x[1] - view.x[0]), height / (view.y[1] - view.y[0])];
  const lengthOf = ([x, y]: Pair): number => Math.hypot(x * unitX, y * unitY);
  const slopes = quantities.filter(({ kind }) => kind === 'slope').map(({ value }) => lengthOf(value));
  const spreads = quantities.filter(({ kind }) => kind === 'spread').map(({ value }) => lengthOf(rootsOf(value)));
  const longest = Math.max(...slopes, ...spreads, Number.MIN_VALUE);
  const shrink = (SLOPE * height) / longest;
  const ordered = [...quantities].sort((a, b) => Number(a.symbol === active) - Number(b.symbol === active));
  for (const { symbol, kind, value } of ordered) {
    const isActive = symbol === active;
    if (active !== undefined && !isActive && kind !== 'place') context.globalAlpha = 0.25;
    context.lineWidth = isActive ? 3.2 : 1.8;
    context.strokeStyle = context.fillStyle = kind === 'move' ? color : ink.ink;
    if (kind === 'move' || kind === 'slope') {
      const scale = kind === 'move' ? 1 : shrink;
      const [dx, dy] = [value[0] * unitX * scale, -value[1] * unitY * scale];
      context.setLineDash(kind === 'move' ? [] : [5, 3]);
      if (drawArrow(context, origin, [origin[0] + dx, origin[1] + dy])) label(context, symbol, origin, [dx, dy], ink);
    } else if (kind === 'spread' && isActive)
      drawSpread(context, origin, rootsOf(value), unitX * shrink, unitY * shrink);
    else if (kind === 'place' && isActive) {
      context.beginPath();
      context.arc(...toPixel(...value), 11, 0, 2 * Math.PI);
      context.stroke();
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
  }
}

const rootsOf = ([x, y]: Pair): Pair => [Math.sqrt(Math.max(0, x)), Math.sqrt(Math.max(0, y))];

/** A cross with an arm for each axis. */
function drawSpread(
  context: CanvasRenderingContext2D,
  [px, py]: readonly [number, number],
  [x, y]: Pair,
  unitX: number,
  unitY: number,
): void {
  context.beginPath();
  context.ellipse(px, py, Math.max(0.5, x * unitX), Math.max(0.5, y * unitY), 0, 0, 2 * Math.PI);
  context.moveTo(px - x * unitX, py);
  context.lineTo(px + x * unitX, py);
  context.moveTo(px, py - y * unitY);
  context.lineTo(px, py + y * unitY);
  context.stroke();
}

/** The symbol beyond the point of its arrow. */
function label(
  context: CanvasRenderingContext2D,
  symbol: string,
  [px, py]: readonly [number, number],
  [dx, dy]: Pair,
  ink: Ink,
): void {
  const length = Math.hypot(dx, dy);
  const away = 1 + 11 / Math.max(1, length);
  context.font = 'italic 600 15px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.setLineDash([]);
  const line = context.lineWidth;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  const stroke = context.strokeStyle;
  context.strokeStyle = ink.paper;
  context.strokeText(symbol, px + dx * away, py + dy * away);
  context.fillText(symbol, px + dx * away, py + dy * away);
  context.strokeStyle = stroke;
  context.lineWidth = line;
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
}
