import { describe, expect, it } from 'vitest';
import { categorical, float, int } from '../distribution.ts';
import { evenGrid } from './even-grid.ts';
import { gridSampler } from './grid-sampler.ts';

describe('evenGrid', () => {
  it('cuts the ranges of the chapter into ten by ten', () => {
    const grid = evenGrid(
      { lr: float({ low: 1e-6, high: 1e-2, log: true }), weightDecay: float({ low: 1e-8, high: 1e-4, log: true }) },
      { trials: 100 },
    );
    expect(gridSampler(grid).size).toBe(100);
    const lr = grid['lr'] as number[];
    expect([lr[0], lr[9]]).toEqual([1e-6, 1e-2]);
    // 4 powers of ten in 9 equal factors.
    for (let i = 1; i < 10; i++) expect(lr[i]! / lr[i - 1]!).toBeCloseTo(10 ** (4 / 9), 8);
  });

  it('takes all values of what has only so many', () =>
    expect(
      evenGrid(
        {
          units: int({ low: 10, high: 30, step: 10 }),
          kind: categorical(['a', 'b']),
          rate: float({ low: 0, high: 0.5, step: 0.25 }),
          fixed: float({ low: 3, high: 3 }),
        },
        { trials: 500 },
      ),
    ).toEqual({ units: [10, 20, 30], kind: ['a', 'b'], rate: [0, 0.25, 0.5], fixed: [3] }));

  it('is no larger than asked for, but has both ends', () => {
    const space = { x: float({ low: 0, high: 1 }), y: float({ low: -1, high: 1 }) };
    expect(gridSampler(evenGrid(space, { trials: 35 })).size).toBe(25);
    expect(evenGrid(space, { trials: 3 })).toEqual({ x: [0, 1], y: [-1, 1] });
  });

  it('tries no whole number twice', () =>
    expect(evenGrid({ n: int({ low: 1, high: 4, log: true }) }, { trials: 9 })).toEqual({ n: [1, 2, 3, 4] }));
});
