import { expect, it } from 'vitest';
import { rankCorrelation } from './rank-correlation.ts';

it('knows nothing but the order', () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1e9])).toBe(1);
  expect(rankCorrelation([1, 2, 3, 4], [9, 8, 1, 0])).toBe(-1);
});

it('is that of the textbook: ρ = 1 − 6 Σd² / (n(n² − 1))', () => {
  // Differences of rank 0, −2, 1, 1, 0.
  expect(rankCorrelation([1, 2, 3, 4, 5], [10, 40, 20, 30, 50])).toBeCloseTo(1 - (6 * 6) / (5 * 24), 12);
});

it('gives equal values their mean rank', () => {
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
  expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

it('is 0 where nothing varies', () => expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0));
