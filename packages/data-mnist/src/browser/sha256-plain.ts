/** SHA-256 in TypeScript. FIPS 180-4 (2015), sections 4.1.2, 4.2.2, 5.3.3 and 6.2. */
export function sha256Plain(bytes: Uint8Array): string {
  const K = primeRootBits(64, Math.cbrt);
  const H = primeRootBits(8, Math.sqrt);
  const whole = bytes.length - (bytes.length % 64);
  const w = new Int32Array(64);
  compress(H, K, w, new DataView(bytes.buffer, bytes.byteOffset, whole));

  // The rest, a 1 bit, zeros, and the length in bits.
  const rest = bytes.length - whole;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const end = new DataView(tail.buffer);
  end.setBigUint64(tail.length - 8, BigInt(bytes.length) * 8n);
  compress(H, K, w, end);
  return Array.from(H, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of the fractional parts of `root(p)` for the first primes p. */
function primeRootBits(count: number, root: (p: number) => number): Int32Array {
  const bits = new Int32Array(count);
  for (let p = 2, found = 0; found < count; p++) {
    let isPrime = true;
    for (let q = 2; q * q <= p; q++) if (p % q === 0) isPrime = false;
    if (isPrime) bits[found++] = (root(p) % 1) * 2 ** 32;
  }
  return bits;
}

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

function compress(H: Int32Array, K: Int32Array, w: Int32Array, blocks: DataView): void {
  for (let at = 0; at < blocks.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = blocks.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
      const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
    }
    let a = H[0]!;
    let b = H[1]!;
    let c = H[2]!;
    let d = H[3]!;
    let e = H[4]!;
    let f = H[5]!;
    let g = H[6]!;
    let h = H[7]!;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    H[0]! += a;
    H[1]! += b;
    H[2]! += c;
    H[3]! += d;
    H[4]! += e;
    H[5]! += f;
    H[6]! += g;
    H[7]! += h;
  }
}
