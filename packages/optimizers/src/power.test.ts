import { expect, it } from 'vitest';
import { power } from './power.ts';

it('is exact where the powers are', () => {
  expect([power(2, 0), power(2, 10), power(0.5, 1074), power(0, 0), power(0, 3), power(3, 33)]).toEqual([
    1,
    1024,
    2 ** -1074,
    1,
    0,
    5559060566555523,
  ]);
});

it('has a relative error of about the exponent in units of the last place', () => {
  for (const base of [0.9, 0.99, 0.999, 1.01])
    for (const exponent of [1, 2, 3, 10, 100, 1000, 12345]) {
      const expected = base ** exponent;
      expect(Math.abs(power(base, exponent) - expected)).toBeLessThanOrEqual(exponent * Number.EPSILON * expected);
    }
});

it('takes exponents that are not whole', () => {
  expect([power(4, 0.5), power(0, 0.5)]).toEqual([2, 0]);
  for (const exponent of [0.004, 0.3, 1.7, 99.5])
    expect(Math.abs(power(0.96, exponent) / 0.96 ** exponent - 1)).toBeLessThan(16 * Number.EPSILON);
});
