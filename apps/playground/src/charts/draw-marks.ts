import type {
  BandMark,
  HistogramMark,
  LineMark,
  Mark,
  PanelLayout,
  PathMark,
  PointsMark,
  SeriesStyle,
} from '@downhill/experiments';
import { drawMarker } from './draw-marker.ts';
import type { Pen } from './pen.ts';

/** The kinds of marks that are drawn live; a figure with others is shown as the report's picture. */
export const liveKinds: ReadonlySet<Mark['kind']> = new Set([
  'line',
  'band',
  'histogram',
  'points',
  'path',
  'rule',
  'text',
]);

/** A polyline; a value that is not finite ends one piece and begins another. */
function trace({ context }: Pen, { x, y }: PanelLayout, xs: readonly number[], ys: readonly number[]): void {
  let open = false;
  for (let i = 0; i < xs.length; i++) {
    const [px, py] = [x.at(xs[i]!), y.at(ys[i]!)];
    if (!Number.isFinite(px) || !Number.isFinite(py)) open = false;
    else if (open) context.lineTo(px, py);
    else {
      context.moveTo(px, py);
      open = true;
    }
  }
}

function drawLine(pen: Pen, layout: PanelLayout, mark: LineMark | PathMark, style: SeriesStyle): void {
  const { context, palette } = pen;
  context.strokeStyle = palette[style.color];
  context.lineWidth = mark.x.length > layout.plot.width ? 1.2 : 1.75;
  context.lineJoin = 'round';
  context.setLineDash(mark.kind === 'line' && mark.dashed === true ? [6, 4] : [...style.dash]);
  context.beginPath();
  trace(pen, layout, mark.x, mark.y);
  context.stroke();
  context.setLineDash([]);
}

function drawBand(pen: Pen, layout: PanelLayout, { x, low, high }: BandMark, style: SeriesStyle): void {
  const { context, palette } = pen;
  context.fillStyle = palette[style.color];
  context.globalAlpha = 0.18;
  context.beginPath();
  trace(pen, layout, x, low);
  for (let i = x.length - 1; i >= 0; i--) {
    const [px, py] = [layout.x.at(x[i]!), layout.y.at(high[i]!)];
    if (Number.isFinite(px) && Number.isFinite(py)) context.lineTo(px, py);
  }
  context.closePath();
  context.fill();
  context.globalAlpha = 1;
}

function drawHistogram(
  { context, palette }: Pen,
  { x, y, plot }: PanelLayout,
  mark: HistogramMark,
  style: SeriesStyle,
): void {
  const foot = y.kind === 'log' ? plot.y + plot.height : y.at(0);
  context.fillStyle = palette[style.color];
  context.globalAlpha = 0.85;
  mark.counts.forEach((count, i) => {
    const [left, right] = [x.at(mark.edges[i]!), x.at(mark.edges[i + 1]!)];
    const gap = right - left > 4 ? 0.5 : 0;
    const top = y.at(count);
    context.fillRect(left + gap, top, right - left - 2 * gap, foot - top);
  });
  context.globalAlpha = 1;
}

/** Markers may stand on the frame of the plot, so they are drawn after it. */
export function drawMarkers(
  pen: Pen,
  layout: PanelLayout,
  mark: LineMark | PointsMark | PathMark,
  style: SeriesStyle,
): void {
  const every = mark.kind === 'line' ? mark.markEvery : 1;
  const color = pen.palette[style.color];
  for (let i = 0; i < mark.x.length; i++) {
    const lonely = mark.kind === 'line' && mark.x.length === 1;
    if (!lonely && (every === undefined || i % every !== 0)) continue;
    const [px, py] = [layout.x.at(mark.x[i]!), layout.y.at(mark.y[i]!)];
    const { plot } = layout;
    const inside =
      px >= plot.x - 1 && px <= plot.x + plot.width + 1 && py >= plot.y - 1 && py <= plot.y + plot.height + 1;
    if (inside) drawMarker(pen, style.marker, px, py, mark.kind === 'path' ? 2.2 : 3.4, color);
  }
}

/** A mark within the plot. */
export function drawMark(pen: Pen, layout: PanelLayout, mark: Mark, style: SeriesStyle | undefined): void {
  const { context, palette } = pen;
  switch (mark.kind) {
    case 'line':
    case 'path':
      drawLine(pen, layout, mark, style!);
      break;
    case 'band':
      drawBand(pen, layout, mark, style!);
      break;
    case 'histogram':
      drawHistogram(pen, layout, mark, style!);
      break;
    case 'rule': {
      const { plot } = layout;
      const at = layout[mark.axis].at(mark.at);
      context.strokeStyle = palette.muted;
      context.lineWidth = 1;
      context.setLineDash([4, 3]);
      context.beginPath();
      if (mark.axis === 'x') {
        context.moveTo(at, plot.y);
        context.lineTo(at, plot.y + plot.height);
      } else {
        context.moveTo(plot.x, at);
        context.lineTo(plot.x + plot.width, at);
      }
      context.stroke();
      context.setLineDash([]);
      break;
    }
    default:
      break;
  }
}
