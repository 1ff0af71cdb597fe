import { expect, it } from 'vitest';
import { overSeeds } from './over-seeds.ts';

it('goes on with the runs that are left where one has ended early', () => {
  expect(overSeeds([[1, 2, 6], [3]])).toEqual({ mean: [2, 2, 6], low: [1, 2, 6], high: [3, 2, 6] });
});

it('is empty without curves', () => {
  expect(overSeeds([])).toEqual({ mean: [], low: [], high: [] });
});
