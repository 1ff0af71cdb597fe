import { describe, expect, it } from 'vitest';
import { isKink, relativeError, slopesAt } from './difference-quotient.ts';

const slopes = (f: (x: number) => number, p: number, step = 1e-5) => slopesAt(f, p, f(p), step);

describe('slopesAt', () => {
  it('is exact to second order: a parabola has its derivative, whatever the step', () => {
    const { central, forward, backward, noise } = slopes((x) => x * x, 3, 2 ** -10);
    expect(Math.abs(central - 6)).toBeLessThan(noise);
    const h = 3 * 2 ** -10;
    expect(forward).toBeCloseTo(6 + h, 10);
    expect(backward).toBeCloseTo(6 - h, 10);
  });

  it('takes steps in proportion to large values and of full size at small ones', () => {
    const seen: number[] = [];
    const record = (x: number): number => seen.push(x);
    slopesAt(record, 1000, 0, 2 ** -10);
    slopesAt(record, 0.5, 0, 2 ** -10);
    expect(seen).toEqual([1000 + 1000 / 1024, 1000 - 1000 / 1024, 0.5 + 1 / 1024, 0.5 - 1 / 1024]);
  });

  it('divides by the distances that are left after rounding', () => {
    // 1e6 + 1e-10 is 1e6 + 2⁻³³: a rounding of 16 %.
    expect(slopes((x) => 2 * x, 1e6, 1e-16).central).toBe(2);
  });
});

describe('relativeError', () => {
  const flat = { forward: 0, backward: 0, noise: 1e-9 };
  it('is symmetric and floored where rounding alone reaches the tolerance', () => {
    expect(relativeError(2, { ...flat, central: 1 }, 1e-6)).toBe(0.5);
    expect(relativeError(1, { ...flat, central: 2 }, 1e-6)).toBe(0.5);
    expect(relativeError(0, { ...flat, central: 1e-9 }, 1e-6)).toBeCloseTo(1e-6, 15);
    expect(relativeError(0, { ...flat, central: 0, noise: 0 }, 1e-6)).toBe(0);
  });
  it('is infinite when either is not a number', () => {
    expect(relativeError(NaN, { ...flat, central: 1 }, 1e-6)).toBe(Infinity);
    expect(relativeError(0, { ...flat, central: NaN }, 1e-6)).toBe(Infinity);
  });
});

describe('isKink', () => {
  const relu = (x: number): number => Math.max(x, 0);
  const verdict = (f: (x: number) => number, p: number, analytic: number): boolean =>
    isKink(analytic, slopes(f, p), slopes(f, p, 1e-5 / 16), 1e-6);

  it.each([0, 0.3, 1])('accepts any slope between the sides at the kink itself: %d', (analytic) => {
    expect(verdict(relu, 0, analytic)).toBe(true);
  });
  it('accepts the slope of the own side next to a kink', () => {
    expect(verdict(relu, 5e-6, 1)).toBe(true);
    expect(verdict(relu, -5e-6, 0)).toBe(true);
  });
  it('does not excuse a wrong value at a kink, beside one, or where the loss is smooth', () => {
    expect(verdict(relu, 0, 1.01)).toBe(false);
    expect(verdict(relu, 0, -0.01)).toBe(false);
    expect(verdict(relu, 5e-6, 0)).toBe(false);
    expect(verdict((x) => x * x, 0, 1e-6)).toBe(false);
    expect(verdict((x) => x * x, 1, 2.001)).toBe(false);
    expect(verdict((x) => x * x, 1, NaN)).toBe(false);
    expect(verdict((x) => 1e4 * x * x, 0, 0.005)).toBe(false);
  });
  it('does not blame a kink for a step that is too large for a steep but smooth loss', () => {
    expect(verdict((x) => Math.sin(3000 * x), 0, 3000)).toBe(false);
  });
  it('does not take the larger allowance of the smaller step for agreement', () => {
    const coarse = { central: 2e-9, forward: 1e-8, backward: -1e-8, noise: 1e-9 };
    expect(isKink(0, coarse, { ...coarse, central: 1.9e-9, noise: 1.6e-8 }, 1e-6)).toBe(false);
    expect(isKink(0, coarse, { ...coarse, central: 0.1e-9, noise: 1.6e-8 }, 1e-6)).toBe(true);
  });
});
