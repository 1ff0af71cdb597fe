import { describe, expect, it } from 'vitest';
import { SGD } from '../sgd.ts';
import { clipNorm } from './clip-norm.ts';
import { clipValue } from './clip-value.ts';
import type { GradientTransform } from './gradient-transform.ts';
import { l2 } from './l2.ts';

/** The gradient as a rule would see it. */
function through(transform: GradientTransform, grads: Record<string, number[]>, at = 0): Record<string, number[]> {
  const start = Object.fromEntries(Object.entries(grads).map(([name, g]) => [name, g.map(() => at)]));
  const params = structuredClone(start);
  new SGD({ lr: 1, transforms: [transform] }).update(params, grads);
  return Object.fromEntries(Object.entries(params).map(([name, p]) => [name, p.map((value) => at - value)]));
}

describe('clipNorm', () => {
  it('leaves what is short enough', () => {
    expect(through(clipNorm(5.001), { a: [3], b: [-4] })).toEqual({ a: [3], b: [-4] });
  });
  it('keeps the direction of what is too long', () => {
    const { a, b } = through(clipNorm(0.5), { a: [3], b: [-4] });
    expect(Math.hypot(a![0]!, b![0]!)).toBeCloseTo(0.5, 6);
    expect(a![0]! / b![0]!).toBeCloseTo(-0.75, 12);
  });
  it('leaves zero alone', () => expect(through(clipNorm(1), { a: [0, 0] })).toEqual({ a: [0, 0] }));
  it('with a norm that is NaN makes all NaN, with an infinite one what is infinite', () => {
    expect(through(clipNorm(1), { a: [NaN, 1], b: [1] })).toEqual({ a: [NaN, NaN], b: [NaN] });
    expect(through(clipNorm(1), { a: [Infinity, 1], b: [1] })).toEqual({ a: [NaN, 0], b: [0] });
  });
});

describe('clipValue', () => {
  it('clips element by element, and passes NaN on', () => {
    expect(through(clipValue(2), { a: [3, -3, 1, Infinity, NaN] })).toEqual({ a: [2, -2, 1, 2, NaN] });
  });
});

describe('l2', () => {
  it('adds λ times the parameter', () => {
    expect(through(l2(0.5), { a: [1], b: [2] }, 4)).toEqual({ a: [3], b: [4] });
  });
  it('only where it is told', () => {
    expect(
      through(
        l2(0.5, (name) => name === 'b'),
        { a: [1, 1], b: [2] },
        4,
      ),
    ).toEqual({ a: [1, 1], b: [4] });
  });
  it('of 0 is nothing', () => expect(through(l2(0), { a: [1] }, 4)).toEqual({ a: [1] }));
});

describe('what cannot be used is refused', () => {
  for (const [make, message] of [
    [() => clipNorm(0), 'clipNorm: max must be positive, got 0'],
    [() => clipNorm(Infinity), 'clipNorm: max must be finite, got Infinity'],
    [() => clipValue(-1), 'clipValue: max must be positive, got -1'],
    [() => l2(-0.1), 'l2: lambda must be 0 or more, got -0.1'],
  ] as const)
    it(message, () => expect(make).toThrow(new RangeError(message)));
});
