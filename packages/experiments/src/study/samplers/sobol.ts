import type { Rng } from '@downhill/tensor';
import { directionNumbers } from './sobol-directions.ts';

const BITS = 32;

/** How many dimensions there are direction numbers for. */
export const SOBOL_DIMENSIONS = directionNumbers.length + 1;

/**
 * The direction numbers vⱼ of a dimension, 0 for the first, as 32-bit fractions. From mⱼ of a polynomial of degree s:
 *
 *     mⱼ = 2·a₁·mⱼ₋₁ ⊕ 2²·a₂·mⱼ₋₂ ⊕ … ⊕ 2ˢ·mⱼ₋ₛ ⊕ mⱼ₋ₛ,   vⱼ = mⱼ · 2⁻ʲ
 */
function directions(dimension: number): Int32Array {
  const v = new Int32Array(BITS);
  if (dimension === 0) {
    for (let j = 0; j < BITS; j++) v[j] = 1 << (BITS - 1 - j);
    return v;
  }
  const { a, m } = directionNumbers[dimension - 1]!;
  const s = m.length;
  for (let j = 0; j < BITS; j++) {
    if (j < s) {
      v[j] = m[j]! << (BITS - 1 - j);
      continue;
    }
    let next = v[j - s]! ^ (v[j - s]! >>> s);
    for (let k = 1; k < s; k++) if ((a >> (s - 1 - k)) & 1) next ^= v[j - k]!;
    v[j] = next;
  }
  return v;
}

const cache: Int32Array[] = [];

/** Point `index` of the Sobol sequence in one dimension, as a 32-bit fraction: 0, ½, ¼, ¾, … for the first one. */
export function sobolBits(index: number, dimension: number): number {
  const v = (cache[dimension] ??= directions(dimension));
  let x = 0;
  for (let j = 0, rest = index; rest > 0; j++, rest = Math.floor(rest / 2)) if (rest % 2 === 1) x ^= v[j]!;
  return x >>> 0;
}

function reverseBits(value: number): number {
  let x = value;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/**
 * Owen's nested scrambling by a hash: each binary digit is flipped or not, depending on the seed and on the digits before
 * it, so that points which share their first k digits still do. A scrambled net is a net.
 *
 * Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995); Laine & Karras, "Stratified sampling for stochastic
 * transparency", EGSR (2011), for the hash; Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020), for its use.
 */
export function owenScramble(bits: number, seed: number): number {
  let x = reverseBits(bits);
  x = (x + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reverseBits(x) >>> 0;
}

/**
 * Coordinate `dimension` of point `index` of a scrambled Sobol sequence, in (0, 1). The points of one generator's seed
 * belong together; each dimension is scrambled on its own.
 *
 * The first 2ᵐ points fill each of the 2ᵐ equal parts of every axis exactly once, whatever the seed.
 */
export function scrambledSobol(index: number, dimension: number, rng: Rng): number {
  const seed = rng.fork(`dimension ${dimension}`).uint32();
  return (owenScramble(sobolBits(index, dimension), seed) + 0.5) * 2 ** -BITS;
}
