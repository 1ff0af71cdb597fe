import { contains, grown, type Box } from '../layout/box.ts';
import type { SeriesStyle } from '../style.ts';
import { element } from '../svg/element.ts';
import { markerPath } from './marker-path.ts';
import type { Point } from './runs.ts';

/** Markers of one series at the points that lie in the plot; one on its frame is whole. */
export function drawMarkers(
  points: readonly Point[],
  { color, marker }: SeriesStyle,
  radius: number,
  plot: Box,
): string {
  // The frame itself belongs to the plot, whatever the last bits of a scale say.
  const inside = points.filter((point) => contains(grown(plot, 0.01), point));
  if (inside.length === 0) return '';
  const d = inside.map(([x, y]) => markerPath(marker, x, y, radius)).join('');
  return element('path', { class: `dh-marker dh-${color}`, d });
}
