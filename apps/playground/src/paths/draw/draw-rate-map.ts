import { shares } from '../rate-map.ts';
import { heightChannels } from '@downhill/experiments';
import { labelFont, tickText, type Ink } from './ink.ts';

export interface RateMapState {
  /** Final f of the rows that are known. */
  readonly rows: ReadonlyMap<number, Float64Array>;
  readonly rates: readonly number[];
  /** The option's values, from the bottom; a single one where there is no option. */
  readonly values: readonly number[];
  /** The option's letter. */
  readonly letter: string | undefined;
  /** The rate and option that are in use. */
  readonly here: readonly [lr: number, value: number];
  readonly cursor: readonly [column: number, row: number] | undefined;
  readonly ink: Ink;
}

const PAD = { left: 44, right: 8, top: 8, bottom: 34 };

/** The cell under a pixel. */
export function cellOf(
  px: number,
  py: number,
  width: number,
  height: number,
  rows: number,
  columns = 61,
): readonly [column: number, row: number] {
  const inside = (share: number, count: number): number => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  return [
    inside((px - PAD.left) / (width - PAD.left - PAD.right), columns),
    inside(1 - (py - PAD.top) / (height - PAD.top - PAD.bottom), rows),
  ];
}

const memoryPlace = (value: number): number => -Math.log10(Math.max(1e-3, 1 - value)) / 3;

/** The cell nearest to a rate and an option. */
export function placeOf(
  [lr, value]: readonly [number, number],
  rates: readonly number[],
  values: readonly number[],
): readonly [column: number, row: number] {
  const column = Math.round(((Math.log10(lr) + 4) / 5) * (rates.length - 1));
  const row = values.length === 1 ? 0 : Math.round(memoryPlace(value) * (values.length - 1));
  return [Math.max(0, Math.min(rates.length - 1, column)), Math.max(0, Math.min(values.length - 1, row))];
}

/** Draws the map: colours by rank, so that good and better can be told apart where everything is small. */
export function drawRateMap(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  state: RateMapState,
): void {
  const { rates, values, letter, here, cursor, ink } = state;
  context.clearRect(0, 0, width, height);
  const [w, h] = [width - PAD.left - PAD.right, height - PAD.top - PAD.bottom];
  if (values.length === 1) drawCurve(context, w, h, state);
  else drawCells(context, w, h, state);
  context.font = labelFont;
  context.fillStyle = ink.muted;
  context.strokeStyle = ink.axis;
  context.lineWidth = 1;
  context.textAlign = 'center';
  // On a telephone every other: the labels of the small rates would touch.
  for (const rate of w < 300 ? [1e-4, 1e-2, 1] : [1e-4, 1e-3, 1e-2, 0.1, 1, 10]) {
    const px = PAD.left + ((Math.log10(rate) + 4) / 5) * w;
    context.fillText(tickText(rate), Math.max(PAD.left + 12, Math.min(width - 12, px)), height - 18);
  }
  context.font = `italic ${labelFont}`;
  context.fillText('η', PAD.left + w / 2, height - 3);
  context.textAlign = 'end';
  if (values.length > 1) {
    context.font = labelFont;
    for (const value of [0, 0.9, 0.99, 0.999])
      context.fillText(String(value), PAD.left - 6, PAD.top + h * (1 - memoryPlace(value)) + 4);
    context.font = `italic ${labelFont}`;
    context.fillText(letter ?? '', PAD.left - 14, PAD.top + h * 0.5);
  }
  context.textAlign = 'start';

  const column = (lr: number): number => PAD.left + ((Math.log10(lr) + 4) / 5) * w;
  const py = values.length === 1 ? PAD.top + h : PAD.top + h * (1 - memoryPlace(here[1]));
  const px = column(here[0]);
  if (values.length === 1) {
    context.setLineDash([4, 3]);
    context.strokeStyle = ink.ink;
    context.beginPath();
    context.moveTo(px, PAD.top);
    context.lineTo(px, PAD.top + h);
    context.stroke();
    context.setLineDash([]);
  } else ring(context, px, py, ink);
  if (cursor === undefined) return;
  const [cw, ch] = [w / rates.length, h / values.length];
  context.strokeStyle = ink.ink;
  context.lineWidth = 1.5;
  context.strokeRect(PAD.left + cursor[0] * cw, PAD.top + h - (cursor[1] + 1) * ch, cw, ch);
}

/** Seen on any colour. */
function ring(context: CanvasRenderingContext2D, px: number, py: number, ink: Ink): void {
  for (const [color, line] of [
    [ink.paper, 4.5],
    [ink.ink, 2],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = line;
    context.beginPath();
    context.arc(px, py, 7, 0, 2 * Math.PI);
    context.stroke();
  }
}

function drawCells(
  context: CanvasRenderingContext2D,
  w: number,
  h: number,
  { rows, rates, values, ink }: RateMapState,
): void {
  const known = [...rows.keys()].sort((a, b) => a - b);
  const ranks = shares(Float64Array.from(known.flatMap((row) => [...rows.get(row)!])));
  context.fillStyle = ink.grid;
  context.fillRect(PAD.left, PAD.top, w, h);
  if (known.length === 0) return;
  // One pixel for a cell, enlarged at once: two thousand rectangles would take a frame.
  const cells = new OffscreenCanvas(rates.length, values.length);
  const pen = cells.getContext('2d')!;
  const image = pen.createImageData(rates.length, values.length);
  // A row that is not known yet looks like the nearest known one below it.
  for (let row = 0, from = 0; row < values.length; row++) {
    while (from + 1 < known.length && known[from + 1]! <= row) from += 1;
    for (let column = 0; column < rates.length; column++) {
      const rank = ranks[from * rates.length + column]!;
      if (Number.isNaN(rank)) continue;
      image.data.set([...heightChannels(rank), 255], 4 * ((values.length - 1 - row) * rates.length + column));
    }
  }
  pen.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(cells, PAD.left, PAD.top, w, h);
}

/** Without a second axis: a curve, logarithmic in f where f is positive. */
function drawCurve(context: CanvasRenderingContext2D, w: number, h: number, { rows, rates, ink }: RateMapState): void {
  const values = rows.get(0);
  context.fillStyle = ink.grid;
  context.globalAlpha = 0.4;
  context.fillRect(PAD.left, PAD.top, w, h);
  context.globalAlpha = 1;
  if (values === undefined) return;
  const finite = [...values].filter(Number.isFinite);
  const lowest = Math.min(...finite);
  const shown = (value: number): number =>
    lowest > 0 ? Math.log10(value) : Math.sign(value) * Math.log10(1 + Math.abs(value));
  const low = shown(lowest);
  // Rates that diverge would squeeze the rest to a line.
  const sorted = finite.map(shown).sort((a, b) => a - b);
  const high = Math.max(low + 1, Math.min(sorted.at(-1)!, sorted[Math.floor(sorted.length * 0.75)]! + 1));
  context.strokeStyle = ink.ink;
  context.lineWidth = 2;
  context.save();
  context.beginPath();
  context.rect(PAD.left, PAD.top, w, h);
  context.clip();
  context.beginPath();
  let pen = false;
  values.forEach((value, column) => {
    if (!Number.isFinite(value)) {
      pen = false;
      return;
    }
    const px = PAD.left + ((column + 0.5) / rates.length) * w;
    const py = PAD.top + 6 + (h - 12) * (1 - (shown(value) - low) / (high - low));
    if (pen) context.lineTo(px, py);
    else context.moveTo(px, py);
    pen = true;
  });
  context.stroke();
  context.restore();
  context.font = labelFont;
  context.fillStyle = ink.muted;
  context.textAlign = 'end';
  const label = (value: number): string =>
    lowest > 0 ? `1e${Math.round(value)}`.replace('-', '−') : String(Math.round(value));
  context.fillText(label(low), PAD.left - 6, PAD.top + h - 4);
  context.fillText(label(high), PAD.left - 6, PAD.top + 12);
  context.textAlign = 'start';
}
