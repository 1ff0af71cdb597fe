import { Rng, ShapeError } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { constant, he, glorotUniform, initializers, normal, truncatedNormal, uniform } from './index.ts';

const rng = new Rng(0);

describe('messages', () => {
  it('a shape without fans', () => {
    expect(() => he()([10], { rng })).toThrow(
      new ShapeError('he: shape [10] has no fans of its own; give fanIn and fanOut'),
    );
    expect(() => glorotUniform()([3, 3, 16], { rng, fanIn: 9 })).toThrow(
      new ShapeError('glorotUniform: shape [3, 3, 16] has no fans of its own; give fanIn and fanOut'),
    );
  });

  it('fans that are not positive', () => {
    expect(() => he()([0, 5], { rng })).toThrow(new RangeError('he: fanIn must be positive, got 0'));
    expect(() => he()([4, 5], { rng, fanOut: NaN })).toThrow(new RangeError('he: fanOut must be positive, got NaN'));
  });

  it('values that make no distribution', () => {
    expect(() => normal(-1)).toThrow(new RangeError('normal: std must be finite and at least 0, got -1'));
    expect(() => normal(NaN)).toThrow(new RangeError('normal: std must be finite and at least 0, got NaN'));
    expect(() => uniform(Infinity)).toThrow(new RangeError('uniform: a must be finite and at least 0, got Infinity'));
    expect(() => truncatedNormal(-0.1)).toThrow(
      new RangeError('truncatedNormal: std must be finite and at least 0, got -0.1'),
    );
    expect(() => constant(NaN)).toThrow(new RangeError('constant: value must be finite, got NaN'));
  });

  it('a forgotten generator', () => {
    for (const { name, create, expected } of initializers) {
      if (expected({ fanIn: 2, fanOut: 2 }).kind === 'constant') continue;
      expect(() => create()([2, 2], {} as never)).toThrow(
        new Error(`${name}: needs a generator; pass { rng: new Rng(seed) }`),
      );
      expect(() => create()([2, 2], undefined as never)).toThrow(
        new Error(`${name}: needs a generator; pass { rng: new Rng(seed) }`),
      );
    }
  });

  it('zero spread is allowed and gives zeros', () => {
    for (const make of [normal(0), uniform(0), truncatedNormal(0)])
      expect(make([2, 2], { rng }).data.every((v) => Object.is(Math.abs(v), 0))).toBe(true);
    expect(normal(0)([2, 2], { rng }).data.every((v) => Object.is(v, 0))).toBe(true); // no −0
  });
});
