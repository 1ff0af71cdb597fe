import { describe, expect, it } from 'vitest';
import { plotSize } from './plot-size.ts';

const panel = { x: {}, y: {}, marks: [] };

describe('plotSize', () => {
  it('is landscape for one panel, squarer for small multiples, and never flat or endless', () => {
    expect(plotSize(panel, [0, 1], [0, 1], 1, 600).height).toBeCloseTo(336, 10);
    expect(plotSize(panel, [0, 1], [0, 1], 5, 100).height).toBeCloseTo(90, 10);
    expect(plotSize(panel, [0, 1], [0, 1], 5, 40).height).toBe(72);
    expect(plotSize(panel, [0, 1], [0, 1], 1, 2000).height).toBe(400);
  });

  it('makes a unit as long on x as on y', () => {
    const equal = { ...panel, equalAspect: true };
    for (const [x, y, width] of [
      [[-10, 10], [-5, 5], 600],
      [[0, 1], [0, 4], 600],
    ] as const) {
      const size = plotSize(equal, x, y, 1, width);
      expect(size.width / (x[1] - x[0])).toBeCloseTo(size.height / (y[1] - y[0]), 10);
      expect(size.width).toBeLessThanOrEqual(width);
    }
  });
});
