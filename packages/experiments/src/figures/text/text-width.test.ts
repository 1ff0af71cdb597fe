import { expect, it } from 'vitest';
import { textWidth } from './text-width.ts';

it('counts a syllable of Hangul as nearly an em, a digit as less, a point as little', () => {
  expect(textWidth('한글', 100)).toBeCloseTo(184, 10);
  expect(textWidth('10', 100)).toBeCloseTo(120, 10);
  expect(textWidth('.', 100)).toBeCloseTo(34, 10);
});

it('grows with the size, and is 0 for nothing', () => {
  expect(textWidth('Adam', 24)).toBeCloseTo(2 * textWidth('Adam', 12), 10);
  expect(textWidth('', 12)).toBe(0);
});
