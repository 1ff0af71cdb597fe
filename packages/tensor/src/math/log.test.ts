import { describe, expect, it } from 'vitest';
import { log } from './log.ts';
import { errorInUlps, precise, preciseLog } from './testing/precise.ts';
import { samples, worst } from './testing/samples.ts';

describe('log', () => {
  const error = (x: number): number => errorInUlps(log(x), preciseLog(precise(x)));

  it('is within 0.8 ulp around 1', () => expect(worst(samples(300, 0.6, 1.5), error)).toBeLessThan(0.8));

  it('is within 0.8 ulp over the range, subnormal numbers included', () => {
    const powers = samples(150, -1074, 1023.9).map((e) => 2 ** e);
    expect(worst(powers, error)).toBeLessThan(0.8);
  });

  it('has the limits of the function', () => {
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(NaN)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(log(1)).toBe(0);
  });

  it('has the same bits everywhere', () => {
    expect([2, 10, 0.1, 1e-300, 5e-324, 1.7976931348623157e308].map(log)).toEqual([
      0.6931471805599453, 2.302585092994046, -2.3025850929940455, -690.7755278982137, -744.4400719213812,
      709.782712893384,
    ]);
  });
});
