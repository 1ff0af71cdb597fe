import { describe, expect, it } from 'vitest';
import { linearScale, logScale } from './scale.ts';

describe('linearScale', () => {
  it('puts the ends of the domain exactly on the ends of the range', () => {
    const { at } = linearScale([-7, 0.3], [400, 20]);
    expect([at(-7), at(0.3)]).toEqual([400, 20]);
    expect(at(-3.35)).toBeCloseTo(210, 10);
  });

  it('survives ends that are further apart than the largest number', () => {
    expect(linearScale([-1.7e308, 1.7e308], [0, 100]).at(0)).toBe(50);
  });
});

describe('logScale', () => {
  it('gives equal lengths to equal ratios', () => {
    const { at } = logScale([1e-6, 1e-2], [0, 400]);
    expect([1e-6, 1e-5, 1e-4, 1e-3, 1e-2].map((value) => Math.round(at(value) * 1e6) / 1e6)).toEqual([
      0, 100, 200, 300, 400,
    ]);
  });
});
