import { describe, expect, it } from 'vitest';
import { numpyCases } from '../../test/numpy.ts';
import { pow } from './pow.ts';

/** How many float64 numbers lie between two of the same sign. */
function ulps(a: number, b: number): number {
  const bits = (x: number): bigint => new DataView(Float64Array.of(x).buffer).getBigInt64(0, true);
  return Math.abs(Number(bits(a) - bits(b)));
}

describe('pow', () => {
  const cases = numpyCases<[number, number], number>('pow64').map(({ args, expected }) => ({ args, expected }));

  it('is the correctly rounded float64 or its neighbour, subnormals included', () => {
    for (const { args, expected } of cases)
      expect({ args, off: ulps(pow(...args), expected) <= 1 }).toEqual({ args, off: true });
    // An error of 0.7 ulp misses the nearest number at most one time in five.
    const missed = cases.filter(({ args, expected }) => pow(...args) !== expected).length;
    expect(missed / cases.length).toBeLessThan(0.2);
  });

  it('has exact whole powers while they fit 53 bits', () => {
    for (let base = 2; base <= 10; base++)
      for (let exact = 1, n = 0; exact < 2 ** 53; exact *= base, n++) {
        expect(pow(base, n)).toBe(exact);
        expect(pow(-base, n)).toBe(n % 2 === 0 ? exact : -exact);
      }
    for (let n = -1074; n < 1024; n++) expect(pow(2, n)).toBe(2 ** n);
  });

  it('special values as in C and NumPy', () => {
    const { NaN: nan, POSITIVE_INFINITY: inf, MAX_VALUE: huge } = Number;
    const table: [number, number, number][] = [
      [nan, 0, 1], [1, nan, 1], [nan, 1, nan], [2, nan, nan], [0, 0, 1], [inf, 0, 1],
      [-1, inf, 1], [-1, -inf, 1], [0.5, inf, 0], [0.5, -inf, inf], [-2, inf, inf], [-2, -inf, 0],
      [0, 3, 0], [-0, 3, -0], [-0, 2, 0], [0, -1, inf], [-0, -1, -inf], [-0, -2, inf], [-0, 0.5, 0],
      [inf, 2, inf], [-inf, 3, -inf], [-inf, 2, inf], [-inf, -3, -0], [-inf, 0.5, inf], [inf, -1, 0],
      [-8, 1 / 3, nan], [-1, 0.5, nan], [-1, 3, -1], [-1, 2 ** 53, 1], [huge, 2, inf], [-huge, 3, -inf],
      [huge, -2, 0], [-huge, -3, -0], [2, 1024, inf], [2, -1075, 0], [1.0000001, 1e300, inf], [0.9999999, 1e300, 0],
      [2, -1e300, 0], [4, 0.5, 2], [3, 2, 9], [7, 1, 7],
    ]; // prettier-ignore
    for (const [x, y, expected] of table) expect([x, y, pow(x, y)]).toEqual([x, y, expected]);
  });
});
