import { expect, test } from 'vitest';
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
