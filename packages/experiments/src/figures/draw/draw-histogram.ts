import type { HistogramMark } from '../spec.ts';
import { coordinate, pair } from '../svg/coordinate.ts';
import { element } from '../svg/element.ts';
import type { Canvas, Drawing } from './drawing.ts';

/** Bars from the foot of the plot, with a hairline between them where they are wide enough for one. */
export function drawHistogram({ series, edges, counts }: HistogramMark, canvas: Canvas): Drawing {
  const { x, y, plot } = canvas;
  const foot = y.kind === 'log' ? plot.y + plot.height : y.at(0);
  const bars = counts.map((count, i) => {
    if (count === 0) return '';
    const [left, right] = [x.at(edges[i]!), x.at(edges[i + 1]!)];
    const gap = right - left > 4 ? 0.5 : 0;
    return `M${pair(left + gap, foot)}V${coordinate(y.at(count))}H${coordinate(right - gap)}V${coordinate(foot)}Z`;
  });
  const d = bars.join('');
  return d === '' ? {} : { clipped: element('path', { class: `dh-bar dh-${canvas.styleOf(series).color}`, d }) };
}
