import { expect, it } from 'vitest';
import { remainingMs } from './remaining.ts';

it('goes on as so far', () => {
  expect(remainingMs(1000, 0.25)).toBe(3000);
  expect(remainingMs(1000, 1)).toBe(0);
});

it('goes by what was done in that time', () => {
  expect(remainingMs(1000, 0.75, 0.5)).toBe(1000);
});

it('does not guess without anything to judge by', () => {
  expect(remainingMs(1000, 0)).toBeUndefined();
  expect(remainingMs(0, 0.5)).toBeUndefined();
  expect(remainingMs(1000, 0.5, 0.5)).toBeUndefined();
});
