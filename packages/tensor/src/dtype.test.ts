import { describe, expect, it } from 'vitest';
import { allocate, arrayType, describeType, dtypeOf, fits, isFloat, type DType } from './dtype.ts';

const all: DType[] = ['float32', 'float64', 'int32', 'uint8'];

describe('element types', () => {
  it.each(all)('%s: class, zeros and back', (dtype) => {
    expect(dtypeOf(new (arrayType(dtype))(3))).toBe(dtype);
    expect([...allocate(dtype, 3)]).toEqual([0, 0, 0]);
    expect(dtypeOf(allocate(dtype, 0))).toBe(dtype);
  });

  it('floats are floats', () => {
    expect(all.filter(isFloat)).toEqual(['float32', 'float64']);
  });

  it('knows arrays by their tag, so also those of another realm', () => {
    const foreign = Object.create(null, { [Symbol.toStringTag]: { value: 'Float64Array' } }) as Float64Array;
    expect(dtypeOf(foreign)).toBe('float64');
    expect(dtypeOf(new (class extends Uint8Array {})(1))).toBe('uint8');
  });

  it('fits: whole numbers within the range of integers, anything for floats', () => {
    const values = [0, 255, 256, -1, 0.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, NaN, Infinity];
    expect(values.filter((v) => fits(v, 'uint8'))).toEqual([0, 255]);
    expect(values.filter((v) => fits(v, 'int32'))).toEqual([0, 255, 256, -1, 2 ** 31 - 1, -(2 ** 31)]);
    expect(values.every((v) => fits(v, 'float32') && fits(v, 'float64'))).toBe(true);
  });

  it('describes them for messages', () => {
    expect(all.map(describeType)).toEqual(['float32', 'float64', 'int32 (-2147483648…2147483647)', 'uint8 (0…255)']);
  });

  it('refuses others', () => {
    expect(() => arrayType('float16' as DType)).toThrow(
      new RangeError('unknown dtype "float16"; known: float32, float64, int32, uint8'),
    );
    for (const other of [new Int16Array(1), new BigInt64Array(1), new DataView(new ArrayBuffer(1))])
      expect(() => dtypeOf(other)).toThrow(
        new RangeError(
          `a tensor cannot be made of ${other[Symbol.toStringTag]}; use Float32Array, Float64Array, Int32Array or Uint8Array`,
        ),
      );
  });
});
