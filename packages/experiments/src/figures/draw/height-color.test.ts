import { expect, it } from 'vitest';
import { range } from '../testing/example-data.ts';
import { heightColor } from './height-color.ts';

it('runs through viridis, and keeps its ends beyond them', () => {
  expect([-1, 0, 0.5, 1, 2].map(heightColor)).toEqual(['#440154', '#440154', '#21908d', '#fde725', '#fde725']);
});

it('grows lighter with height throughout, so that it can be read in grey', () => {
  const lightness = range(0, 1, 50).map((share) => {
    const color = heightColor(share);
    const [r, g, b] = [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16));
    return 0.299 * r! + 0.587 * g! + 0.114 * b!;
  });
  expect(lightness.every((value, i) => i === 0 || value > lightness[i - 1]!)).toBe(true);
});
