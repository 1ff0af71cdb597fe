import { describe, expect, it } from 'vitest';
import { gripAt, moveBrush } from './move-brush.ts';

describe('a brush', () => {
  const brush = [0.4, 0.6] as const;

  it.each([
    ['its upper end', 0.62, 'high'],
    ['its lower end', 0.37, 'low'],
    ['itself', 0.5, 'whole'],
    ['the axis beside it', 0.9, 'new'],
  ] as const)('%s is gripped', (_, at, kind) => expect(gripAt(at, brush, 0.04).kind).toBe(kind));

  it('is drawn anew on an axis without one', () => expect(gripAt(1, [0, 1], 0.04).kind).toBe('new'));

  it.each([
    ['new', 0.2, [0.2, 0.5]],
    ['new', 0.7, [0.5, 0.7]],
    ['low', 0.1, [0.1, 0.6]],
    ['low', 0.9, [0.6, 0.9]],
    ['high', 0.9, [0.4, 0.9]],
    ['high', 0.1, [0.1, 0.4]],
    ['whole', 0.6, [0.5, 0.7]],
    ['whole', 0, [0, 0.2]],
    ['whole', 1, [0.8, 1]],
  ] as const)('%s, drawn to %d', (kind, to, expected) => {
    const [low, high] = moveBrush({ kind, at: 0.5, brush }, to);
    expect(low).toBeCloseTo(expected[0], 12);
    expect(high).toBeCloseTo(expected[1], 12);
  });
});
