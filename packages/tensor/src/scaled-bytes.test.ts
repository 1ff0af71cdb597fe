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

  it.each([0, -1, NaN])('refuses the divisor %d', (divisor) => {
    expect(() => new ScaledBytes(all, divisor)).toThrow(
      new RangeError(`ScaledBytes: divisor must be positive, got ${divisor}`),
    );
  });
});
