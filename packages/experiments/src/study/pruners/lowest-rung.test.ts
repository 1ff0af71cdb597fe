import { expect, it } from 'vitest';
import { earliestRung, lowestRung } from './lowest-rung.ts';

it('lets one of the trials come to the top', () =>
  expect([2, 3, 8, 9, 26, 27].map((trials) => lowestRung(trials, 64, 3))).toEqual([64, 22, 22, 8, 8, 5]));

it('is not so early that all is noise', () => {
  expect(lowestRung(100, 50, 3)).toBe(4);
  expect(lowestRung(10_000, 1000, 4)).toBe(83);
  expect([1, 2, 12, 50].map(earliestRung)).toEqual([1, 1, 1, 4]);
});
