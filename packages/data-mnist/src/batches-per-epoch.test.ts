import { expect, test } from 'vitest';
import { batchesPerEpoch } from './batches-per-epoch.ts';

test.each([
  [60000, 128, 469, 468],
  [60000, 100, 600, 600],
  [300, 100, 3, 3],
  [5, 8, 1, 0],
])('%d samples in batches of %d make %d, or %d whole ones', (size, batchSize, all, whole) => {
  expect(batchesPerEpoch(size, { batchSize })).toBe(all);
  expect(batchesPerEpoch(size, { batchSize, dropLast: true })).toBe(whole);
});
