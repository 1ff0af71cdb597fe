import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { full, randn, tensor, zeros } from '../create.ts';
import { ShapeError } from '../errors.ts';
import { argmax, argmin, max, mean, min, std, sum, variance } from './reduce.ts';
import { Rng } from '../random/rng.ts';
import type { Tensor } from '../tensor.ts';

/** At most 24 numbers of size below 30 are added: the error is a few ulp at that size (squared, for the variance). */
const SCALE = { sum: 24 * 30, mean: 30, variance: 900, std: 30, max: 0, min: 0 };

describe.each(Object.entries({ sum, mean, variance, std, max, min }))('%s, as NumPy', (name, f) => {
  it.each(numpyCases<[Tensor]>(name as 'sum'))('$title', ({ args, options, expected }) => {
    expectTensor(f(...args, options), expected, name === 'max' || name === 'min' ? 0 : 4, SCALE[name as 'sum']);
  });
});

describe.each(Object.entries({ argmax, argmin }))('%s, as NumPy', (name, f) => {
  it.each(numpyCases<[Tensor]>(name as 'argmax'))('$title', ({ args, options, expected }) => {
    expectTensor(f(...args, options), expected);
  });
});

describe('precision', () => {
  const n = 2 ** 18;
  it('adds float32 up in float64 and rounds once', () => {
    // In float32, 2²⁴ + 1 is 2²⁴.
    expect(sum(tensor(Float32Array.of(2 ** 24, ...Array<number>(9).fill(1), -(2 ** 24)))).item()).toBe(9);
    expectTensor(mean(full([n], Math.fround(0.1), { dtype: 'float32' })), tensor(Float32Array.of(0.1), { shape: [] }));
  });
  it('adds float64 up by halves: the error stays near log₂ n, not n, roundings', () => {
    // One after another, 2¹⁸ times 0.1 is off by 3·10⁻⁹.
    const exact = (n * 3602879701896397) / 2 ** 55;
    expect(Math.abs(sum(full([n], 0.1)).item() / exact - 1)).toBeLessThan(18 * Number.EPSILON);
  });
  it('finds the variance of numbers far from 0', () => {
    const z = randn([1000], { rng: new Rng(1) });
    const far = tensor(z.data.map((v) => v + 2 ** 30));
    const exact = tensor(far.data.map((v) => v - 2 ** 30));
    expect(Math.abs(variance(far).item() / variance(exact).item() - 1)).toBeLessThan(1e-12);
  });
  it('keeps float32 results float32', () => {
    const x = tensor(Float32Array.of(1, 2, 4));
    for (const f of [sum, mean, variance, std, max, min]) expect(f(x).dtype).toBe('float32');
    expect(mean(x).item()).toBe(Math.fround(7 / 3));
  });
});

describe('errors', () => {
  const x = zeros([2, 3]);
  it.each<[() => Tensor, Error]>([
    [() => sum(x, { axis: 2 }), new ShapeError('sum: axis 2 is not an axis of [2, 3]; use -2…1')],
    [() => mean(x, { axis: [0, 0] }), new ShapeError('mean: axis 0 is named twice')],
    [() => argmax(x, { axis: -3 }), new ShapeError('argmax: axis -3 is not an axis of [2, 3]; use -2…1')],
    [() => mean(zeros([0])), new RangeError('mean: no elements to reduce in [0] over axis 0')],
    [() => max(zeros([0, 3]), { axis: 0 }), new RangeError('max: no elements to reduce in [0, 3] over axis 0')],
    [() => argmin(zeros([3, 0])), new RangeError('argmin: no elements to reduce in [3, 0] over axis 0, 1')],
    [() => variance(x, { axis: 0, ddof: 2 }), new RangeError('var: ddof 2 needs more than 2 elements, got 2')],
    [() => std(x, { ddof: -1 }), new RangeError('std: ddof must be 0 or more, got -1')],
  ])('%s', (call, error) => {
    expect(call).toThrow(error);
  });
  it('the maximum of nothing along a full axis is nothing', () => {
    expect(max(zeros([0, 3]), { axis: 1 }).shape).toEqual([0]);
  });
});
