import { Rng, type FloatType } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { initializers } from '../src/index.ts';
import { problemsOf } from './check-distribution.ts';

const SHAPES = [
  [784, 100],
  [100, 100],
  [10, 300],
] as const;

describe.each(initializers)('$name', ({ name, create, expected }) => {
  const sample = (shape: readonly number[], seed: number, dtype?: FloatType) =>
    create()(shape, dtype ? { rng: new Rng(seed), dtype } : { rng: new Rng(seed) });

  it.each(SHAPES)('has the promised mean, deviation and bound at [%i, %i]', (fanIn, fanOut) => {
    for (const dtype of ['float32', 'float64'] as const)
      expect(problemsOf(sample([fanIn, fanOut], 1, dtype), expected({ fanIn, fanOut }))).toEqual([]);
  });

  it('takes given fans for any shape', () => {
    if (name === 'orthogonal') return; // its spread follows from the matrix, not from fans
    const fans = { fanIn: 50, fanOut: 20 };
    expect(problemsOf(create()([5, 20, 100], { rng: new Rng(2), ...fans }), expected(fans))).toEqual([]);
  });

  it('is float32 unless asked otherwise, and float32 is the rounded float64', () => {
    const single = sample([30, 20], 3);
    const double = sample([30, 20], 3, 'float64');
    expect([single.dtype, double.dtype]).toEqual(['float32', 'float64']);
    expect(single.shape).toEqual([30, 20]);
    expect(single.data).toEqual(Float32Array.from(double.data));
  });

  it('gives the same weights for the same seed and others for another, unless constant', () => {
    expect(sample([20, 20], 4).data).toEqual(sample([20, 20], 4).data);
    const differs = sample([20, 20], 5).data.some((v, i) => v !== sample([20, 20], 4).data[i]);
    expect(differs).toBe(expected({ fanIn: 20, fanOut: 20 }).kind !== 'constant');
  });

  it('gives empty tensors for empty shapes', () => {
    expect(create()([0, 3], { rng: new Rng(0), fanIn: 1, fanOut: 1 }).size).toBe(0);
  });
});

it('names every initializer once', () => {
  const names = initializers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
