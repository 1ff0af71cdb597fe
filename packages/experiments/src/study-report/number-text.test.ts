import { expect, it } from 'vitest';
import { numberText } from './number-text.ts';

it('writes numbers as a reader would', () => {
  expect([0, 1, 0.123456, -2, 1e-6, 8.46e-8, 123456, 0.5].map(numberText)).toEqual([
    '0',
    '1',
    '0.1235',
    '−2',
    '1e−6',
    '8.46e−8',
    '1.23e5',
    '0.5',
  ]);
});
