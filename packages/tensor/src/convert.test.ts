import { describe, expect, it } from 'vitest';
import { expectTensor } from '../test/expect-tensor.ts';
import { astype } from './convert.ts';
import { tensor } from './create.ts';

describe('astype', () => {
  const x = tensor([0, 1.9, -1.9, 3]);
  it('cuts fractions off on the way to integers and rounds to float32', () => {
    expectTensor(astype(x, 'int32'), tensor([0, 1, -1, 3], { dtype: 'int32' }));
    expectTensor(astype(x, 'float32'), tensor(Float32Array.of(0, 1.9, -1.9, 3)));
    expectTensor(astype(tensor([255.9]), 'uint8'), tensor([255], { dtype: 'uint8' }));
    expectTensor(astype(tensor(Uint8Array.of(7)), 'int32'), tensor([7], { dtype: 'int32' }));
    expectTensor(astype(tensor(Int32Array.of(-7)), 'float64'), tensor([-7]));
  });
  it('copies, also to the same type', () => {
    const y = astype(x, 'float64');
    y.data[0] = 5;
    expect(x.data[0]).toBe(0);
    expect(y.shape).toEqual([4]);
  });
  it('leaves the original as it is', () => {
    astype(x, 'int32');
    expect(x.toArray()).toEqual([0, 1.9, -1.9, 3]);
  });
  it.each([NaN, Infinity, -1, 256])('refuses %d as a byte', (value) => {
    expect(() => astype(tensor([0, value]), 'uint8')).toThrow(
      new RangeError(`astype: element 1 is ${value}, which uint8 (0…255) cannot hold`),
    );
  });
  it('refuses integers that do not fit', () => {
    expect(() => astype(tensor(Int32Array.of(300)), 'uint8')).toThrow(
      new RangeError('astype: element 0 is 300, which uint8 (0…255) cannot hold'),
    );
  });
});
