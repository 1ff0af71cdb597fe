import { describe, expect, it } from 'vitest';
import { murmurHash } from './murmur-hash.ts';

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('murmurHash', () => {
  it("gives SMHasher's verification value for MurmurHash3_x86_128", () => {
    const hashes = new Uint32Array(4 * 256);
    const key = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (let i = 0; i < 256; i++) hashes.set(murmurHash(key.subarray(0, i), 256 - i), 4 * i);
    expect(murmurHash(new Uint8Array(hashes.buffer))[0]).toBe(0xb3ece62a);
  });

  it('agrees with fixtures/rng.py', () => {
    expect(murmurHash(ascii(''))).toEqual([0, 0, 0, 0]);
    expect(murmurHash(ascii('a'))).toEqual([2811532092, 1431744539, 1431744539, 1431744539]);
    expect(murmurHash(ascii('downhill'))).toEqual([1346942704, 535404137, 2883739265, 2883739265]);
  });
});
