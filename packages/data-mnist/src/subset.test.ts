import { Rng, ShapeError, zeros } from '@downhill/tensor';
import { describe, expect, test } from 'vitest';
import { numbered, rowsOf } from '../test/numbered.ts';
import { subset } from './subset.ts';

test('a number takes the first samples', () => {
  expect(rowsOf(subset(numbered(5), 2))).toEqual([0, 1]);
  expect(rowsOf(subset(numbered(5), 5))).toEqual([0, 1, 2, 3, 4]);
});

test('indices take those samples, in that order, any number of times', () => {
  expect(rowsOf(subset(numbered(5), [4, 0, 4]))).toEqual([4, 0, 4]);
  expect(rowsOf(subset(numbered(5), Int32Array.of(3)))).toEqual([3]);
});

test('the samples are copies', () => {
  const data = numbered(3);
  const part = subset(data, 3);
  part.x.data.fill(7);
  part.t.data.fill(7);
  expect(rowsOf(data)).toEqual([0, 1, 2]);
});

test.each([0, 6, 1.5, -1, NaN])('the first %d of 5 samples cannot be taken', (n) => {
  expect(() => subset(numbered(5), n)).toThrow(
    new RangeError(`subset: expected a whole number in 1…5 (the size of the data set), got ${n}`),
  );
});

test.each([5, -1, 0.5, NaN])('index %d is not a sample', (index) => {
  expect(() => subset(numbered(5), [0, index])).toThrow(
    new RangeError(`subset: index ${index} (number 1 of 2) is not one of the samples 0…4`),
  );
});

describe('chosen', () => {
  /** 300 samples, of which a tenth each belongs to the classes 0, 1 and 2, and the rest to 3; sorted by class. */
  const sorted = numbered(300);
  const classOf = (row: number): number => Math.min(3, Math.floor(row / 30));
  for (let row = 0; row < 300; row++) sorted.t.data[row] = classOf(row);
  const countsOf = (t: { readonly data: ArrayLike<number> }): number[] =>
    [0, 1, 2, 3].map((k) => Array.from(t.data).filter((label) => label === k).length);

  test('at random, without repetition: the first ones of a permutation', () => {
    const part = subset(numbered(50), 20, { rng: new Rng(3) });
    expect(rowsOf(part)).toEqual([...new Rng(3).permutation(50).slice(0, 20)]);
  });

  test.each([1, 7, 20, 33, 299, 300])('%d with the mixture of classes, give or take one', (count) => {
    for (const rng of [undefined, new Rng(5)]) {
      const counts = countsOf(subset(sorted, count, { stratified: true, rng }).t);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(count);
      const shares = [0.1, 0.1, 0.1, 0.7].map((share) => share * count);
      for (const [k, share] of shares.entries()) expect(Math.abs(counts[k]! - share)).toBeLessThanOrEqual(1);
    }
  });

  test('where the first ones would all be of one class', () => {
    expect(countsOf(subset(sorted, 20).t)).toEqual([20, 0, 0, 0]);
    expect(countsOf(subset(sorted, 20, { stratified: true }).t)).toEqual([2, 2, 2, 14]);
  });

  test('in the order of the data set, or else of the generator: the same one, the same samples', () => {
    const rows = (rng?: Rng): number[] =>
      [...subset(sorted, 40, { stratified: true, rng }).x.data].filter((v) => v > 0);
    expect(rows()).toEqual(rows().toSorted((a, b) => a - b));
    expect(rows(new Rng(1))).toEqual(rows(new Rng(1)));
    expect(rows(new Rng(1))).not.toEqual(rows(new Rng(2)));
  });

  test('not by indices', () => {
    const error = new RangeError(
      'subset: rng and stratified choose samples; they cannot go with indices, give a number',
    );
    // @ts-expect-error: what a program without types can do.
    expect(() => subset(numbered(5), [1, 2], { stratified: true })).toThrow(error);
    // @ts-expect-error: see above.
    expect(() => subset(numbered(5), [1, 2], { rng: new Rng(1) })).toThrow(error);
  });

  test('not by classes that are none', () => {
    const images = { x: zeros([4, 2]), t: zeros([4, 2, 2]) };
    expect(() => subset(images, 2, { stratified: true })).toThrow(
      new ShapeError('subset: expected t to be labels [N] or one-hot [N, K], got [4, 2, 2]'),
    );
  });
});
