import { describe, expect, it } from 'vitest';
import { exp } from './exp.ts';
import { errorInUlps, precise, preciseExp } from './testing/precise.ts';
import { samples, worst } from './testing/samples.ts';

describe('exp', () => {
  it.each([
    ['around 0', -1, 1],
    ['over the range', -708, 709.7],
    ['where the result is subnormal', -745, -708.4],
  ])('is within 0.8 ulp %s', (_, low, high) => {
    const error = (x: number): number => errorInUlps(exp(x), preciseExp(precise(x)));
    expect(worst(samples(300, low, high), error)).toBeLessThan(0.8);
  });

  it('has the limits of the function', () => {
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(1e-300)).toBe(1);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
  });

  it('has the same bits everywhere', () => {
    expect([1, -1, 0.1, 10, -20.5, 300].map(exp)).toEqual([
      2.7182818284590455, 0.36787944117144233, 1.1051709180756477, 22026.465794806718, 1.2501528663867426e-9,
      1.9424263952412558e130,
    ]);
  });
});
