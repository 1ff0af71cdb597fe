import { scaledBytes, Tensor } from '@downhill/tensor';
import { describe, expect, test } from 'vitest';
import { rawBytes } from '../test/raw-bytes.ts';
import { takeRows } from './take-rows.ts';

const counting = <A extends { [i: number]: number; length: number }>(array: A): A => {
  for (let i = 0; i < array.length; i++) array[i] = i;
  return array;
};

describe('takeRows', () => {
  test.each([Float32Array, Float64Array, Int32Array, Uint8Array])('copies rows of a %o', (ArrayType) => {
    const x = new Tensor(counting(new ArrayType(12)), [4, 3]);
    const taken = takeRows(x, [2, 0, 2]);
    expect(taken.shape).toEqual([3, 3]);
    expect(taken.data).toEqual(ArrayType.of(6, 7, 8, 0, 1, 2, 6, 7, 8));
    taken.data.fill(99);
    expect(x.data).toEqual(counting(new ArrayType(12)));
  });

  test('keeps further axes, and takes single numbers from a vector', () => {
    const images = new Tensor(counting(new Float32Array(8)), [2, 1, 2, 2]);
    expect(takeRows(images, [1]).toArray()).toEqual([[[[4, 5], [6, 7]]]]); // prettier-ignore
    expect(takeRows(new Tensor(Uint8Array.of(5, 0, 4), [3]), [2, 2, 0]).toArray()).toEqual([4, 4, 5]);
  });

  test('takes nothing, and rows of nothing', () => {
    expect(takeRows(new Tensor(new Float32Array(6), [2, 3]), []).shape).toEqual([0, 3]);
    expect(takeRows(new Tensor(new Float32Array(0), [2, 0]), [1, 1, 1]).shape).toEqual([3, 0]);
  });

  test('bytes stay bytes, in memory of their own', () => {
    const bytes = counting(new Uint8Array(6));
    const x = scaledBytes(bytes, [3, 2], 10);
    const taken = takeRows(x, [1]);
    expect(rawBytes(taken)).toEqual(Uint8Array.of(2, 3));
    expect(taken.data).toEqual(Float32Array.of(0.2, 0.3));
    taken.data[0] = 7;
    expect(bytes[2]).toBe(2);
    expect(rawBytes(x)).toBe(bytes);
  });

  test('what was written to the floats is what is taken', () => {
    const x = scaledBytes(counting(new Uint8Array(6)), [3, 2], 10);
    x.data[2] = -1;
    expect(takeRows(x, [1]).data).toEqual(Float32Array.of(-1, 0.3));
  });
});
