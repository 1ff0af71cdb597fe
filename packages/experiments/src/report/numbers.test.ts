import { expect, it } from 'vitest';
import { durationText } from './duration-text.ts';
import { mean, number, range } from './numbers.ts';

it('numbers have four digits and a minus sign', () => {
  expect([0.123456, -2.5, 1e-9, 100_000, NaN].map(number)).toEqual(['0.1235', '−2.5', '1e−9', '100000', 'NaN']);
  expect(range([3, 1, 2])).toBe('1…3');
  expect(range([0.50001, 0.50002])).toBe('0.5');
  expect(mean([1, 2])).toBe(1.5);
});

it('durations in both languages', () => {
  expect(durationText(400)).toEqual({ en: '0.4 s', ko: '0.4초' });
  expect(durationText(61_000)).toEqual({ en: '1 min 1 s', ko: '1분 1초' });
  expect(durationText(120_000)).toEqual({ en: '2 min', ko: '2분' });
  expect(durationText(48_000)).toEqual({ en: '48 s', ko: '48초' });
  expect(durationText(4_330_000)).toEqual({ en: '1 h 12 min', ko: '1시간 12분' });
});
