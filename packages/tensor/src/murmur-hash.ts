/** Four 32-bit words, each a whole number in 0…2³²−1. */
export type Words = readonly [number, number, number, number];

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const scramble = (k: number, first: number, by: number, second: number): number =>
  Math.imul(rotate(Math.imul(k, first), by), second);

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
  const tail = length & ~15;
  // A block is read little-endian; the bytes after the last whole block are read as if zeros followed them.
  const word = (at: number): number =>
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  let h1 = seed | 0;
  let h2 = h1;
  let h3 = h1;
  let h4 = h1;
  for (let at = 0; at < tail; at += 16) {
    h1 ^= scramble(word(at), C1, 15, C2);
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(word(at + 4), C2, 16, C3);
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(word(at + 8), C3, 17, C4);
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(word(at + 12), C4, 18, C1);
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  h4 ^= scramble(word(tail + 12), C4, 18, C1) ^ length;
  h3 ^= scramble(word(tail + 8), C3, 17, C4) ^ length;
  h2 ^= scramble(word(tail + 4), C2, 16, C3) ^ length;
  h1 ^= scramble(word(tail), C1, 15, C2) ^ length;

  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = finalize((h2 + h1) | 0);
  h3 = finalize((h3 + h1) | 0);
  h4 = finalize((h4 + h1) | 0);
  h1 = finalize(h1);
  h1 = (h1 + h2 + h3 + h4) | 0;
  return [h1 >>> 0, (h2 + h1) >>> 0, (h3 + h1) >>> 0, (h4 + h1) >>> 0];
}
