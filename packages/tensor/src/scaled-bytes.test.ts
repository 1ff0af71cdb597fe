import { describe, expect, it } from 'vitest';
import { ScaledBytes, scaledBytes } from './scaled-bytes.ts';

const all = Uint8Array.from({ length: 256 }, (_, i) => i);

describe('ScaledBytes', () => {
  it.each([255, 1, 7.5])('divides every byte by %d, rounded once to float32', (divisor) => {
    const { data } = new ScaledBytes(all, divisor);
    expect(data).toEqual(Float32Array.from(all, (byte) => byte / divisor));
  });

  it('keeps the bytes until somebody reads floats, which are the truth from then on', () => {
    const storage = new ScaledBytes(all);
    expect(storage.bytes).toBe(all);
    const { data } = storage;
    expect(storage.bytes).toBeUndefined();
    data[0] = 9;
    expect(storage.data).toBe(data);
    expect(all[0]).toBe(0);
  });

  it('makes a float32 tensor', () => {
    const x = scaledBytes(Uint8Array.of(0, 51, 255), [1, 3]);
    expect([x.dtype, x.shape, x.size]).toEqual(['float32', [1, 3], 3]);
    expect(x.toArray()).toEqual([[0, Math.fround(0.2), 1]]);
  });

  it('takes rows without copying them until they are needed, or only to where they are needed', () => {
    const source = new ScaledBytes(all, 10);
    const rows = [63, 0, 63];
    const taken = source.take(rows, 4)!;
    rows[1] = 5;
    expect([taken.length, taken.divisor, taken.isPacked]).toEqual([12, 10, true]);
    const target = new Uint8Array(8);
    taken.copyTo(target, 4);
    expect([...target]).toEqual([0, 1, 2, 3, 252, 253, 254, 255]);
    expect([...taken.take([1], 4)!.bytes!]).toEqual([0, 1, 2, 3]);
    expect([...taken.bytes!]).toEqual([252, 253, 254, 255, 0, 1, 2, 3, 252, 253, 254, 255]);
    expect(taken.bytes).toBe(taken.bytes);
    taken.copyTo(target, 1);
    expect([...target]).toEqual([253, 254, 255, 0, 1, 2, 3, 252]);
  });

  it('takes nothing once somebody has the floats', () => {
    const source = new ScaledBytes(all);
    const before = source.take([0], 2)!;
    source.data.fill(7);
    expect(source.isPacked).toBe(false);
    expect(source.take([0], 2)).toBeUndefined();
    expect(before.data).toEqual(Float32Array.of(0, 1 / 255));
    expect(before.isPacked).toBe(false);
  });

  it.each([0, -1, NaN])('refuses the divisor %d', (divisor) => {
    expect(() => new ScaledBytes(all, divisor)).toThrow(
      new RangeError(`ScaledBytes: divisor must be positive, got ${divisor}`),
    );
  });
});
