import { expect, it } from 'vitest';
import { shortNumber } from './short-number.ts';

it.each([
  [0, '0'],
  [-7, '−7'],
  [0.123456, '0.1235'],
  [-1e-8, '−1e−8'],
  [2.18e100, '2.18e100'],
  [99999, '100000'],
])('%d is written %s', (value, text) => {
  expect(shortNumber(value)).toBe(text);
});
