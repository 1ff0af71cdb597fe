import { contains } from '../layout/box.ts';
import type { PathMark } from '../spec.ts';
import { element } from '../svg/element.ts';
import { polyline } from './draw-line.ts';
import { drawMarkers } from './draw-markers.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { markerPath } from './marker-path.ts';
import { runs } from './runs.ts';

/** A walk: a ring at its start, a small marker at every step and a large one at its end. */
export function drawPath({ series, x, y }: PathMark, canvas: Canvas): Drawing {
  const style = canvas.styleOf(series);
  const parts = runs(x, y, canvas.x, canvas.y);
  const steps = parts.flat();
  const start = steps[0];
  if (start === undefined) return {};
  const line = parts
    .filter(({ length }) => length > 1)
    .map(polyline)
    .join('');
  const ring = contains(canvas.plot, start)
    ? element('path', { class: `dh-start dh-${style.color}`, d: markerPath('circle', start[0], start[1], 4.5) })
    : '';
  return {
    clipped: line === '' ? '' : element('path', { class: `dh-walk dh-${style.color}`, d: line }),
    above: [
      drawMarkers(steps.slice(1, -1), style, 2.7, canvas.plot),
      ring,
      steps.length > 1 ? drawMarkers(steps.slice(-1), style, 5, canvas.plot) : '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  };
}
