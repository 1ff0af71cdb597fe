import { describe, expect, it } from 'vitest';
import { halvingCost, wholeCost } from './search-cost.ts';
import type { Trial } from './trial.ts';

/** A trial whose accuracy grows evenly to `score` over `epochs`. */
const growing = (score: number, epochs = 9): Trial => ({
  lr: 0.01,
  weightDecay: 1e-6,
  train: [],
  validation: Array.from({ length: epochs }, (_, i) => score * ((i + 1) / epochs)),
});
const diverged: Trial = { ...growing(0.9, 1), diverged: 'why' };

describe('wholeCost', () => {
  it('is the best so far after each trial', () =>
    expect(wholeCost([growing(0.3), growing(0.2), diverged, growing(0.6)])).toEqual({
      epochs: [9, 18, 19, 28],
      best: [0.3, 0.3, 0.3, 0.6],
    }));
});

describe('halvingCost', () => {
  it('gives the best third of a rung the next one', () => {
    // Rungs at 1, 3 and 9 epochs. Of every three new trials one goes on, here always an earlier one: 9 trials at the
    // first rung are 9 epochs, 3 from there to the second 6, and the best of those needs 6 more to its end.
    const trials = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1].map((score) => growing(score));
    const { epochs, best } = halvingCost(trials, 9);
    expect([epochs, best]).toEqual([[9 + 6 + 6], [0.9]]);
  });

  it('does not go on with trials that have diverged, which cost what they have used', () => {
    expect(halvingCost([diverged, diverged, diverged], 9)).toEqual({ epochs: [], best: [] });
    const { epochs, best } = halvingCost([growing(0.9), growing(0.8), growing(0.7), diverged, diverged, diverged], 9);
    // Rungs at 3 and 9: three there (9), one to its end (6); three that lived for an epoch (3), another to its end (6).
    expect([epochs, best]).toEqual([
      [15, 24],
      [0.9, 0.9],
    ]);
  });

  it('is the whole where there are too few trials to choose from', () =>
    expect(halvingCost([growing(0.3), growing(0.2)], 9)).toEqual(wholeCost([growing(0.3), growing(0.2)])));
});
