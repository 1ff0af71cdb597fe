import { describe, expect, it } from 'vitest';
import { errorInUlps, precise, preciseTanh } from './testing/precise.ts';
import { samples, worst } from './testing/samples.ts';
import { tanh } from './tanh.ts';

describe('tanh', () => {
  const error = (x: number): number => errorInUlps(tanh(x), preciseTanh(precise(x)));

  it.each([
    ['by the polynomial', -0.625, 0.625],
    ['by the exponential', 0.625, 1],
    ['up to where it is 1', -25, 25],
  ])('is within 1.05 ulp %s', (_, low, high) => expect(worst(samples(300, low, high), error)).toBeLessThan(1.05));

  it('is odd and has the limits of the function', () => {
    expect(tanh(-0.3)).toBe(-tanh(0.3));
    expect(tanh(-3)).toBe(-tanh(3));
    expect(tanh(0)).toBe(0);
    expect(tanh(-0)).toBe(-0);
    expect(tanh(1e-300)).toBe(1e-300);
    expect(tanh(Infinity)).toBe(1);
    expect(tanh(-Infinity)).toBe(-1);
    expect(tanh(NaN)).toBeNaN();
  });

  it('has the same bits everywhere', () => {
    expect([0.1, 0.7, -1, 5].map(tanh)).toEqual([
      0.09966799462495582, 0.6043677771171635, -0.7615941559557649, 0.9999092042625951,
    ]);
  });
});
