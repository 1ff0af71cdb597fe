import { describe, expect, it } from 'vitest';
import { ShapeError } from './errors.ts';
import { Tensor } from './tensor.ts';

describe('Tensor', () => {
  const x = new Tensor(new Float32Array([1, 2, 3, 4, 5, 6]), [2, 3]);

  it('has shape, type and size', () => {
    expect([x.shape, x.dtype, x.size]).toEqual([[2, 3], 'float32', 6]);
  });

  it('wraps its array: data is live', () => {
    const data = new Float64Array(2);
    const y = new Tensor(data, [2]);
    data[1] = 7;
    expect(y.toArray()).toEqual([0, 7]);
    expect(y.data).toBe(data);
  });

  it('has a shape of its own that nobody can change', () => {
    const shape = [6];
    const y = new Tensor(x.storage, shape);
    shape[0] = 5;
    expect(y.shape).toEqual([6]);
    expect(Object.isFrozen(y.shape)).toBe(true);
  });

  it('asks its storage for the data each time', () => {
    let data = Float32Array.of(1);
    const moving = {
      dtype: 'float32' as const,
      length: 1,
      get data() {
        return data;
      },
    };
    const y = new Tensor(moving, [1]);
    data = Float32Array.of(2);
    expect(y.item()).toBe(2);
  });

  it('item: the only element, of any rank', () => {
    expect(new Tensor(Float64Array.of(5), []).item()).toBe(5);
    expect(new Tensor(Float64Array.of(5), [1, 1]).item()).toBe(5);
  });

  it('toArray: nested arrays, a number for a scalar', () => {
    expect(x.toArray()).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(new Tensor(Float64Array.of(5), []).toArray()).toBe(5);
    expect(new Tensor(new Uint8Array(0), [2, 0]).toArray()).toEqual([[], []]);
  });

  it('toJSON and toString', () => {
    expect(JSON.parse(JSON.stringify(x))).toEqual({ dtype: 'float32', shape: [2, 3], data: [1, 2, 3, 4, 5, 6] });
    expect(String(x)).toBe('[[1. 2. 3.]\n [4. 5. 6.]]');
  });

  it('names what is wrong', () => {
    expect(() => new Tensor(new Float32Array(5), [2, 3])).toThrow(
      new ShapeError('Tensor: shape [2, 3] needs 6 elements, got 5'),
    );
    expect(() => new Tensor(new Float32Array(1), [-1, -1])).toThrow(
      new ShapeError('Tensor: sizes must be whole numbers of 0 or more, got [-1, -1]'),
    );
    expect(() => x.item()).toThrow(new ShapeError('item: expected one element, got shape [2, 3]; use toArray()'));
    expect(() => new Tensor(new Int16Array(1) as unknown as Int32Array, [1])).toThrow(
      new RangeError('a tensor cannot be made of Int16Array; use Float32Array, Float64Array, Int32Array or Uint8Array'),
    );
  });
});
