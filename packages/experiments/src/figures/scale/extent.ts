import type { Mark, Panel } from '../spec.ts';

export type AxisName = 'x' | 'y';

/** The values that a mark places on an axis. */
function valuesOf(mark: Mark, axis: AxisName): readonly number[] {
  switch (mark.kind) {
    case 'band':
      return axis === 'x' ? mark.x : [...mark.low, ...mark.high];
    case 'histogram':
      // An empty bin is part of the picture; so is the foot of the bars.
      return axis === 'x' ? mark.edges : [0, ...mark.counts];
    case 'field':
      return axis === 'x'
        ? mark.x.flatMap((x, i) => [x, x + mark.scale * mark.u[i]!])
        : mark.y.flatMap((y, i) => [y, y + mark.scale * mark.v[i]!]);
    case 'rule':
      return mark.axis === axis ? [mark.at] : [];
    case 'text':
      return [mark[axis]];
    case 'diagram':
      return [0, mark.size[axis === 'x' ? 0 : 1]];
    default:
      return mark[axis];
  }
}

/** Whether the ends of the data are the ends of the picture: grids, bins and curves over x go from edge to edge. */
const fills = (mark: Mark, axis: AxisName): boolean =>
  mark.kind === 'contour' ||
  mark.kind === 'surface' ||
  mark.kind === 'diagram' ||
  (axis === 'x' && (mark.kind === 'histogram' || mark.kind === 'line' || mark.kind === 'band'));

export interface Extent {
  readonly low: number;
  readonly high: number;
  /** The domain ends with the data and is not rounded to nice numbers. */
  readonly tight: boolean;
}

/** The smallest and largest value that an axis of some panels can show; undefined where there is none. */
export function extentOf(panels: readonly Panel[], axis: AxisName, kind: 'linear' | 'log'): Extent | undefined {
  let low = Infinity;
  let high = -Infinity;
  let tight = false;
  for (const mark of panels.flatMap(({ marks }) => marks)) {
    tight ||= fills(mark, axis);
    for (const value of valuesOf(mark, axis)) {
      if (!Number.isFinite(value) || (kind === 'log' && value <= 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? { low, high, tight } : undefined;
}
