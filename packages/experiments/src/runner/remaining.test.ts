import { expect, it } from 'vitest';
import { remainingMs } from './remaining.ts';

it('goes on as so far', () => {
  expect(remainingMs(1000, 0.25)).toBe(3000);
  expect(remainingMs(1000, 1)).toBe(0);
});

it('does not guess without anything to judge by', () => {
  expect(remainingMs(1000, 0)).toBeUndefined();
  expect(remainingMs(0, 0.5)).toBeUndefined();
});
