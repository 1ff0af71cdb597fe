import type { Span } from './search-axis.ts';

/** What a pointer that was pressed on an axis does: draw a brush anew, move one of its ends, or all of it. */
export interface Grip {
  readonly kind: 'new' | 'low' | 'high' | 'whole';
  /** Where it was pressed, and the brush at that moment. */
  readonly at: number;
  readonly brush: Span;
}

export const wholeAxis: Span = [0, 1];
export const isWhole = ([low, high]: Span): boolean => low <= 0 && high >= 1;

/** What is gripped at a share of the axis; `reach` is how near to an end counts as the end. */
export function gripAt(at: number, brush: Span, reach: number): Grip {
  if (isWhole(brush)) return { kind: 'new', at, brush };
  if (Math.abs(at - brush[1]) <= reach) return { kind: 'high', at, brush };
  if (Math.abs(at - brush[0]) <= reach) return { kind: 'low', at, brush };
  return { kind: at > brush[0] && at < brush[1] ? 'whole' : 'new', at, brush };
}

/** The brush when the pointer has come to another share of the axis. */
export function moveBrush({ kind, at, brush: [low, high] }: Grip, to: number): Span {
  switch (kind) {
    case 'new':
      return at < to ? [at, to] : [to, at];
    case 'low':
      return to < high ? [to, high] : [high, to];
    case 'high':
      return to > low ? [low, to] : [to, low];
    case 'whole': {
      const by = Math.max(-low, Math.min(1 - high, to - at));
      return [low + by, high + by];
    }
  }
}
