import { nice } from 'd3-array';
import type { FigureSpec, Panel } from '../spec.ts';
import { extentOf, type AxisName, type Extent } from './extent.ts';

export type Domain = readonly [number, number];

/** Room around a single value, so that a constant series is a line in the middle. */
function opened({ low, high, tight }: Extent, kind: 'linear' | 'log'): Extent {
  if (low < high) return { low, high, tight };
  if (kind === 'log') return { low: low / 2, high: high * 2, tight: true };
  const room = Math.abs(low) / 10 || 1;
  return { low: low - room, high: high + room, tight };
}

/** The end of a tight domain moves to a round number only where that is hardly further: 1…1999 becomes 0…2000. */
function snapped({ low, high }: Extent): Domain {
  const near = (high - low) * 0.02;
  const [niceLow, niceHigh] = nice(low, high, 5);
  const start = low > 0 && low <= near ? 0 : low - niceLow <= near ? niceLow : low;
  return [start, niceHigh - high <= near ? niceHigh : high];
}

/** 1, 2 or 5 times a power of ten, at or beyond an end. */
function niceLogEnd(value: number, side: 'low' | 'high'): number {
  const exponent = Math.floor(Math.log10(value));
  const candidates = [1, 2, 5, 10].map((m) => m * Number(`1e${exponent}`));
  return side === 'low'
    ? (candidates.filter((c) => c <= value).at(-1) ?? value)
    : (candidates.find((c) => c >= value) ?? value);
}

function domainOf(extent: Extent, kind: 'linear' | 'log'): Domain {
  const room = opened(extent, kind);
  if (kind === 'log')
    return room.tight ? [room.low, room.high] : [niceLogEnd(room.low, 'low'), niceLogEnd(room.high, 'high')];
  if (room.tight) return snapped(room);
  return nice(room.low, room.high, 5);
}

/**
 * The domain of one axis of a panel: what the axis says; else from the data of the panel, or of all panels when the
 * figure shares that axis.
 *
 * @throws RangeError when there is neither a domain nor a finite value to take it from.
 */
export function panelDomain(spec: FigureSpec, index: number, axis: AxisName): Domain {
  const panel = spec.panels[index]!;
  const { domain, scale = 'linear' } = panel[axis];
  if (domain !== undefined) return domain;
  const pool: readonly Panel[] = spec.share?.[axis] === true ? spec.panels : [panel];
  const extent = extentOf(pool, axis, scale);
  if (extent === undefined) {
    throw new RangeError(
      `figure ${spec.id}, panel ${index + 1}: no finite value to take the ${axis} axis from; give ${axis}.domain`,
    );
  }
  return domainOf(extent, scale);
}
