import { scaledBytes, Tensor } from '@downhill/tensor';
import { expect, test } from 'vitest';
import { rawBytes } from '../test/raw-bytes.ts';
import { lendRows } from './lend-rows.ts';

const images = (): Tensor => scaledBytes(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7), [2, 1, 2, 2], 10);

test('bytes: the rows that were asked for, whatever becomes of the list', () => {
  const rows = Int32Array.of(1, 0, 1);
  const lent = lendRows(images(), rows);
  rows.fill(0);
  expect(lent.shape).toEqual([3, 1, 2, 2]);
  expect(rawBytes(lent)).toEqual(Uint8Array.of(4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7));
});

test('floats made of them are their own', () => {
  const x = images();
  const lent = lendRows(x, [1]);
  const other = lendRows(x, [1]);
  lent.data.fill(9);
  x.data.fill(8);
  expect(other.data).toEqual(Float32Array.of(0.4, 0.5, 0.6, 0.7));
});

test('what was written to the floats is what is lent', () => {
  const x = images();
  x.data[4] = -1;
  expect(lendRows(x, [1]).data).toEqual(Float32Array.of(-1, 0.5, 0.6, 0.7));
});

test('other tensors are copied at once', () => {
  const t = new Tensor(Uint8Array.of(5, 6, 7), [3]);
  const lent = lendRows(t, [2, 2]);
  t.data.fill(0);
  expect(lent.data).toEqual(Uint8Array.of(7, 7));
});

test('none of them, and rows of nothing', () => {
  expect(lendRows(images(), []).shape).toEqual([0, 1, 2, 2]);
  expect(lendRows(scaledBytes(new Uint8Array(0), [2, 0]), [1, 1, 0]).data).toEqual(new Float32Array(0));
});
