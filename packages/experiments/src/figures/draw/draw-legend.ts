import { sampleGap, sampleLength } from '../layout/legend-entries.ts';
import type { PlacedEntry, PlacedLegend } from '../layout/place-legends.ts';
import type { StyleKey } from '../spec.ts';
import type { SeriesStyle } from '../style.ts';
import { pair } from '../svg/coordinate.ts';
import { element, escapeXml } from '../svg/element.ts';
import { dashedLine, dashOf } from './draw-line.ts';
import { markerPath } from './marker-path.ts';

function drawEntry(entry: PlacedEntry, { color, dash, marker }: SeriesStyle): string {
  const { x, y, label } = entry;
  const length = sampleLength(entry);
  const middle = x + length / 2;
  const strokes = dashOf(entry.dashed ? dashedLine : dash);
  return [
    entry.band ? element('rect', { class: `dh-band dh-${color}`, x, y: y - 5, width: length, height: 10 }) : '',
    entry.line
      ? element('path', {
          class: `dh-line dh-${color}`,
          'stroke-dasharray': strokes,
          d: `M${pair(x, y)}L${pair(x + length, y)}`,
        })
      : '',
    entry.marker ? element('path', { class: `dh-marker dh-${color}`, d: markerPath(marker, middle, y, 3.6) }) : '',
    element('text', { class: 'dh-key', x: x + length + sampleGap, y: y + 4.2 }, escapeXml(label)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Samples of the series with their names, on a ground of the paper's colour where they stand in a plot. */
export function drawLegend({ box, entries }: PlacedLegend, styleOf: (series: StyleKey) => SeriesStyle): string {
  const ground = box === undefined ? '' : element('rect', { class: 'dh-legend', ...box, rx: 3 });
  return element('g', {}, [ground, ...entries.map((entry) => drawEntry(entry, styleOf(entry.series)))]);
}
