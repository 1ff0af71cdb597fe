import type { FloatArray } from '../dtype.ts';
import { log } from '../math/log.ts';
import type { Words } from './murmur-hash.ts';
import { checkState, forkKey, keyOfSeed, startAt, type RngState } from './rng-state.ts';

const TWO_TO_32 = 2 ** 32;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function checkCount(value: number, where: string, low: number, bits: number): void {
  if (!(Number.isInteger(value) && value >= low && value <= 2 ** bits))
    throw new RangeError(`Rng.${where} must be a whole number in ${low}…2^${bits}, got ${value}`);
}

/**
 * A seeded stream of random numbers, the same on every machine.
 *
 *     s ← xoshiro128++(s),   s₀ = key = MurmurHash3_x86_128(parent's key ‖ label)
 *
 * Streams are split by label: `rng.fork('init')` depends on the seed and the label alone, never on how many numbers
 * have been drawn, so that drawing more in one part of a program changes nothing in another.
 *
 * Conventions: a seed is a label under a fixed root key, a number by its decimal text, so `1` and `'1'` give the same
 * stream. The numbers differ from NumPy's for the same seed (PCG64 or MT19937 there). Not for secrets.
 *
 * Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021), xoshiro128++ 1.0; period
 * 2¹²⁸ − 1. Seeding: Appleby, MurmurHash3 (2011).
 *
 * @throws RangeError when the seed is not a whole number (exact, so at most 2⁵³ − 1 in size), a string or a state.
 *
 * @example
 * const rng = new Rng(1);
 * rng.uniform(); // 0.5896031281919997
 * rng.int(6); // 4
 * rng.fork('init').normal(); // -1.4987980883015275
 */
export class Rng {
  #key!: Words;
  readonly #s = new Int32Array(4);
  /** NaN when there is none: a field that is always a number is not boxed. */
  #spare = NaN;

  constructor(seed: number | string | RngState) {
    this.restore(isObject(seed) ? seed : startAt(keyOfSeed(seed)));
  }

  /** A whole number in 0…2³²−1: the generator's raw output. */
  uint32(): number {
    const s = this.#s;
    const s0 = s[0]!;
    const s1 = s[1]!;
    const s2 = s[2]! ^ s0;
    const s3 = s[3]!;
    const sum = (s0 + s3) | 0;
    const mixed = s3 ^ s1;
    s[0] = s0 ^ mixed;
    s[1] = s1 ^ s2;
    s[2] = s2 ^ (s1 << 9);
    s[3] = (mixed << 11) | (mixed >>> 21);
    return (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
  }

  /**
   * A number in [0, 1), one of the 2⁵³ multiples of 2⁻⁵³, each as likely.
   *
   *     u = (⌊a / 2⁵⌋ · 2²⁶ + ⌊b / 2⁶⌋) · 2⁻⁵³     a, b: two raw outputs, in this order
   */
  uniform(): number {
    const high = this.uint32() >>> 5;
    return (high * 2 ** 26 + (this.uint32() >>> 6)) * 2 ** -53;
  }

  /**
   * A normally distributed number with mean 0 and deviation 1.
   *
   *     u, v uniform in [−1, 1),  s = u² + v²  until 0 < s < 1;   u·√(−2 ln s / s), then v·√(−2 ln s / s)
   *
   * The second number of each pair is kept (in {@link state} too) and returned by the next call. The logarithm is this
   * package's own, so that no bit depends on the engine.
   *
   * Marsaglia & Bray, SIAM Review 6 (1964): the polar method.
   */
  normal(): number {
    const spare = this.#spare;
    if (spare === spare) {
      this.#spare = NaN;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * log(s)) / s);
      this.#spare = v * factor;
      return u * factor;
    }
  }

  /**
   * A whole number in 0…n−1, each exactly as likely: raw outputs at or above the largest multiple of n are drawn again.
   *
   * @throws RangeError unless n is a whole number in 1…2³².
   */
  int(n: number): number {
    checkCount(n, 'int: n', 1, 32);
    const limit = TWO_TO_32 - (TWO_TO_32 % n);
    for (;;) {
      const x = this.uint32();
      if (x < limit) return x % n;
    }
  }

  /** 0…n−1 in random order, every order as likely (Fisher & Yates, Durstenfeld's form). */
  permutation(n: number): Int32Array {
    checkCount(n, 'permutation: n', 0, 31);
    return this.#shuffleFirst(n, n);
  }

  /**
   * k of the numbers 0…n−1, in random order.
   *
   * Conventions: with replacement unless told otherwise, as `numpy.random.choice` (a number can come twice).
   *
   * @throws RangeError for counts that are not whole numbers, and without replacement when k > n.
   */
  choice(n: number, k: number, { replace = true }: { replace?: boolean } = {}): Int32Array {
    checkCount(k, 'choice: k', 0, 31);
    checkCount(n, 'choice: n', k > 0 ? 1 : 0, 31);
    if (!replace) {
      if (k > n)
        throw new RangeError(`Rng.choice: cannot take ${k} of ${n} without replacement; k must be at most ${n}`);
      return this.#shuffleFirst(n, k).slice(0, k);
    }
    const chosen = new Int32Array(k);
    for (let i = 0; i < k; i++) chosen[i] = this.int(n);
    return chosen;
  }

  /**
   * Fills an array with uniform numbers in [low, high).
   *
   * A float64 element is that of {@link uniform}. A float32 element takes one raw output and is one of the 2²⁴
   * multiples of 2⁻²⁴, so that it is never rounded up to 1. With other bounds than 0 and 1, rounding can give `high`.
   */
  fillUniform<A extends FloatArray>(array: A, low = 0, high = 1): A {
    const width = high - low;
    if (array instanceof Float32Array)
      for (let i = 0; i < array.length; i++) array[i] = low + width * ((this.uint32() >>> 8) * 2 ** -24);
    else for (let i = 0; i < array.length; i++) array[i] = low + width * this.uniform();
    return array;
  }

  /** Fills an array with mean + std · {@link normal}, the same numbers that single calls give. */
  fillNormal<A extends FloatArray>(array: A, mean = 0, std = 1): A {
    for (let i = 0; i < array.length; i++) array[i] = mean + std * this.normal();
    return array;
  }

  /**
   * Fills an array with ones, each with probability p, and zeros. An element takes one raw output, so that p is right to
   * 2⁻³²:
   *
   *     0 where a < (1 − p) · 2³², else 1     a: the raw output
   *
   * @throws RangeError when p is not in 0…1.
   */
  fillBernoulli<A extends FloatArray>(array: A, p: number): A {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`Rng.fillBernoulli: p must be in 0…1, got ${p}`);
    const limit = Math.ceil((1 - p) * TWO_TO_32);
    const b = limit | 0;
    const s = this.#s;
    let [s0, s1, s2, s3] = s as unknown as Words;
    for (let i = 0; i < array.length; i++) {
      // As in `uint32`, with the state in registers.
      const sum = (s0 + s3) | 0;
      const a = (((sum << 7) | (sum >>> 25)) + s0) | 0;
      // Whether a ≥ b, both without sign, from the bit that a − b borrows: a branch would be mispredicted.
      array[i] = (((~a & b) | ((~a | b) & ((a - b) | 0))) >>> 31) ^ 1;
      s2 ^= s0;
      s3 ^= s1;
      const shifted = s1 << 9;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
    }
    s.set([s0, s1, s2, s3]);
    // 2³² is no number of 32 bits.
    if (limit === TWO_TO_32) array.fill(0);
    return array;
  }

  /**
   * An independent generator for one purpose. It depends on this generator's seed (or its own labels) and on `label`
   * only: not on what has been drawn, nor on other forks. The same label gives the same stream again.
   *
   * @example
   * const rng = new Rng(7);
   * const before = rng.fork('batches').int(60000);
   * rng.permutation(1000);
   * rng.fork('batches').int(60000) === before; // true
   */
  fork(label: string): Rng {
    return new Rng(startAt(forkKey(this.#key, label)));
  }

  /** All there is to know of this generator now, as plain JSON: `new Rng(state)` continues exactly here. */
  get state(): RngState {
    const [a, b, c, d] = new Uint32Array(this.#s.buffer) as unknown as Words;
    return {
      algorithm: 'xoshiro128++',
      key: [...this.#key],
      words: [a, b, c, d],
      spare: Number.isNaN(this.#spare) ? null : this.#spare,
    };
  }

  /**
   * Continues exactly where `state` was taken.
   *
   * @throws RangeError when it is not a state of this algorithm.
   */
  restore(state: RngState): void {
    checkState(state);
    this.#key = [...state.key];
    this.#s.set(state.words);
    this.#spare = state.spare ?? NaN;
  }

  /** 0…n−1 of which the first `count` are a random choice in random order. */
  #shuffleFirst(n: number, count: number): Int32Array {
    const order = new Int32Array(n);
    for (let i = 0; i < n; i++) order[i] = i;
    for (let i = 0; i < Math.min(count, n - 1); i++) {
      const j = i + this.int(n - i);
      const kept = order[i]!;
      order[i] = order[j]!;
      order[j] = kept;
    }
    return order;
  }
}
