/** Four 32-bit words, each a whole number in 0…2³²−1. */
export type Words = readonly [number, number, number, number];

/** Word i of a block is multiplied by C[i] and C[i + 1], in a circle; its lane has D[i] added. */
const C = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];
const D = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17];

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Murmur3's finaliser: every input bit changes every output bit with probability near one half. */
function finalize(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * MurmurHash3_x86_128: 128 well-mixed bits of any bytes. Not for secrets.
 *
 * Austin Appleby, SMHasher (2011), public domain. The tests hold it against SMHasher's own verification value.
 */
export function murmurHash(bytes: Uint8Array, seed = 0): Words {
  const { length } = bytes;
  const h = new Int32Array(4).fill(seed);
  for (let block = 0; block <= length; block += 16)
    for (let i = 0; i < 4; i++) {
      // Little-endian; the bytes after the last whole block are read as if zeros followed them.
      let word = 0;
      for (let j = 3; j >= 0; j--) word = (word << 8) | (bytes[block + 4 * i + j] ?? 0);
      const next = (i + 1) % 4;
      h[i]! ^= Math.imul(rotate(Math.imul(word, C[i]!), 15 + i), C[next]!);
      if (block + 16 <= length) h[i] = Math.imul(rotate(h[i]!, 19 - 2 * i) + h[next]!, 5) + D[i]!;
    }

  const spread = (): void => {
    h[0]! += h[1]! + h[2]! + h[3]!;
    for (let i = 1; i < 4; i++) h[i]! += h[0]!;
  };
  for (let i = 0; i < 4; i++) h[i]! ^= length;
  spread();
  h.set(h.map(finalize));
  spread();
  return [...new Uint32Array(h.buffer)] as unknown as Words;
}
