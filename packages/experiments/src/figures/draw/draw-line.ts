import { pair } from '../svg/coordinate.ts';
import { element } from '../svg/element.ts';
import type { LineMark } from '../spec.ts';
import { decimate } from './decimate.ts';
import { simplify } from './simplify.ts';
import { drawMarkers } from './draw-markers.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { runs, type Point } from './runs.ts';

/** How far a line may miss a point, in pixels, before anybody sees it. */
export const invisible = 0.12;

export const dashedLine = [6, 4];
export const dashOf = (dash: readonly number[]): string | undefined => (dash.length === 0 ? undefined : dash.join(' '));

/** `M0,0L3,4L…` */
export const polyline = (points: readonly Point[]): string => `M${points.map(([x, y]) => pair(x, y)).join('L')}`;

/** A curve, with a marker at every k-th point; a point between two gaps is a marker. */
export function drawLine({ series, x, y, markEvery, dashed = false }: LineMark, canvas: Canvas): Drawing {
  const style = canvas.styleOf(series);
  const parts = runs(x, y, canvas.x, canvas.y);
  const drawn = parts.filter(({ length }) => length > 1).map((run) => simplify(decimate(run), invisible));
  const path = drawn.map(polyline).join('');
  // A curve with more points than the plot has pixels is a ragged ribbon; a thinner line shows more of it.
  const weight = drawn.flat().length > canvas.plot.width ? 'dh-line dh-fine' : 'dh-line';
  const lonely = parts.filter(({ length }) => length === 1).flat();
  const marked = markEvery === undefined ? [] : x.map((_, i) => i).filter((i) => i % markEvery === 0);
  const markers = runs(
    marked.map((i) => x[i]!),
    marked.map((i) => y[i]!),
    canvas.x,
    canvas.y,
  ).flat();
  const dash = dashed ? dashedLine : style.dash;
  return {
    clipped:
      path === ''
        ? ''
        : element('path', { class: `${weight} dh-${style.color}`, 'stroke-dasharray': dashOf(dash), d: path }),
    above: drawMarkers(markEvery === undefined ? lonely : markers, style, 3.4, canvas.plot),
  };
}
