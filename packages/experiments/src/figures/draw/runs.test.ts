import { expect, it } from 'vitest';
import { linearScale } from '../scale/scale.ts';
import { runs } from './runs.ts';

const same = linearScale([0, 1], [0, 1]);

it('ends a run at every value that is not finite', () => {
  expect(runs([0, 1, 2, 3, NaN, 5], [1, 2, NaN, 4, 5, Infinity], same, same)).toEqual([
    [
      [0, 1],
      [1, 2],
    ],
    [[3, 4]],
  ]);
  expect(runs([], [], same, same)).toEqual([]);
});
