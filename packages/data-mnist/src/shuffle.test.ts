import { Rng } from '@downhill/tensor';
import { expect, test } from 'vitest';
import { numbered, rowsOf } from '../test/numbered.ts';
import { shuffle } from './shuffle.ts';

test('shuffling keeps every sample once, with its target, in the order of the generator', () => {
  const data = numbered(100);
  const rows = rowsOf(shuffle(data, new Rng(1)));
  expect(rows).toEqual([...new Rng(1).permutation(100)]);
  expect(rows.toSorted((a, b) => a - b)).toEqual(rowsOf(data));
  expect(rows).not.toEqual(rowsOf(data));
});

test('another seed gives another order', () => {
  expect(rowsOf(shuffle(numbered(100), new Rng(1)))).not.toEqual(rowsOf(shuffle(numbered(100), new Rng(2))));
});
