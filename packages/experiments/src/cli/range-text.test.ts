import { expect, it } from 'vitest';
import { rangeText } from './range-text.ts';

it('says from where to where numbers go', () => {
  expect(rangeText([0.20561, 0.19914, 0.2])).toBe('0.1991…0.2056');
  expect(rangeText([0.93])).toBe('0.93');
  expect(rangeText([1, 1])).toBe('1');
  expect(rangeText([0.5, Infinity])).toBe('0.5…∞');
  expect(rangeText([NaN, 0.5])).toBe('–');
});
