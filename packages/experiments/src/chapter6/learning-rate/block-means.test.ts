import { expect, it } from 'vitest';
import { blockMeans } from './block-means.ts';

it('takes the mean of each block, at its last value', () =>
  expect(blockMeans([1, 3, 2, 6], 2)).toEqual({ x: [2, 4], y: [2, 4] }));

it('makes a block of the rest, and nothing of nothing', () => {
  expect(blockMeans([1, 3, 5], 2)).toEqual({ x: [2, 3], y: [2, 5] });
  expect(blockMeans([], 2)).toEqual({ x: [], y: [] });
});
