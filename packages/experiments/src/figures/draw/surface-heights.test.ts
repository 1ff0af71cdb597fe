import { expect, it } from 'vitest';
import { surfaceHeights } from './surface-heights.ts';

it('has nice ends, room around a plain, and looks over what is not finite', () => {
  expect(
    surfaceHeights([
      [0.2, 29.1],
      [NaN, -Infinity],
    ]),
  ).toEqual([0, 30]);
  expect(surfaceHeights([[2, 2]])).toEqual([1, 3]);
  expect(surfaceHeights([[NaN]])).toEqual([0, 1]);
});
