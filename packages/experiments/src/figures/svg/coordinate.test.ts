import { describe, expect, it } from 'vitest';
import { coordinate, pair } from './coordinate.ts';

describe('coordinate', () => {
  it('rounds to hundredths of a pixel, without −0 and without an exponent', () => {
    expect([1 / 3, 2, -0, -0.001, 1e-9, -12.345678, 99.995].map(coordinate)).toEqual([
      '0.33',
      '2',
      '0',
      '0',
      '0',
      '-12.35',
      '100',
    ]);
  });

  it('keeps what lies far outside at a length that every renderer can read', () => {
    expect([1e30, -Infinity].map(coordinate)).toEqual(['100000', '-100000']);
  });

  it('refuses NaN', () => {
    expect(() => coordinate(NaN)).toThrow(
      new RangeError('figure: a coordinate is NaN; the mark should have left it out'),
    );
  });

  it('writes pairs with a comma', () => {
    expect(pair(1.005, -2)).toBe('1,-2');
  });
});
