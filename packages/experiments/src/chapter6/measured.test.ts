import { describe, expect, it } from 'vitest';
import { measured, percent } from './measured.ts';

describe('measured', () => {
  it.each([
    [0, '0'],
    [0.20349, '0.203'],
    [-7, '−7'],
    [1234.5, '1230'],
    [2.5e-6, '2.50e−6'],
    [-1.234e7, '−1.23e+7'],
    [0.001, '0.001'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '–'],
  ])('%f is %s', (value, text) => expect(measured(value)).toBe(text));

  it('takes the digits it is asked for', () => expect(measured(2.302585, 5)).toBe('2.3026'));
});

describe('percent', () => {
  it.each([
    [0.9337, '93.4 %'],
    [1, '100.0 %'],
    [-0.002, '−0.2 %'],
    [NaN, '–'],
  ])('%f is %s', (share, text) => expect(percent(share)).toBe(text));
});
