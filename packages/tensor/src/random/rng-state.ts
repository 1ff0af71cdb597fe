import { murmurHash, type Words } from './murmur-hash.ts';

/** A generator's whole state, plain JSON. See {@link Rng.state}. */
export interface RngState {
  readonly algorithm: 'xoshiro128++';
  /** What the generator was seeded with, hashed; {@link Rng.fork} depends on it alone. */
  readonly key: Words;
  readonly words: Words;
  /** The second number of the last pair that {@link Rng.normal} made, if not yet used. */
  readonly spare: number | null;
}

/** A seed is a fork of this key (the first digits of π in base 16). */
const ROOT: Words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];

/** The state of a generator that has drawn nothing. */
export const startAt = (key: Words): RngState => ({ algorithm: 'xoshiro128++', key, words: key, spare: null });

/** The hash of a key and a label. xoshiro stays at zero for ever when all of its state is zero, hence the last line. */
export function forkKey(key: Words, label: string): Words {
  const text = new TextEncoder().encode(label);
  const bytes = new Uint8Array(16 + text.length);
  const view = new DataView(bytes.buffer);
  key.forEach((word, i) => view.setUint32(4 * i, word, true));
  bytes.set(text, 16);
  const words = murmurHash(bytes);
  return words.some((w) => w !== 0) ? words : ROOT;
}

const isWords = (value: unknown): value is Words =>
  Array.isArray(value) &&
  value.length === 4 &&
  value.every((w) => Number.isInteger(w) && w >= 0 && w < 2 ** 32) &&
  value.some((w) => w !== 0);

/** The key of a seed that a user gave. */
export function keyOfSeed(seed: unknown): Words {
  if (typeof seed === 'number' && !Number.isSafeInteger(seed))
    throw new RangeError(`Rng: seed must be a whole number of at most 2^53 − 1 in size, or a string, got ${seed}`);
  if (typeof seed !== 'number' && typeof seed !== 'string')
    throw new RangeError(`Rng: seed must be a whole number, a string or a saved state, got ${String(seed)}`);
  return forkKey(ROOT, String(seed));
}

/** Saved states come from files, so nothing about them is taken on trust. */
export function checkState(state: Partial<Record<keyof RngState, unknown>>): void {
  if (state.algorithm !== 'xoshiro128++')
    throw new RangeError(`Rng: state is of algorithm ${String(state.algorithm)}, expected xoshiro128++`);
  for (const field of ['key', 'words'] as const)
    if (!isWords(state[field]))
      throw new RangeError(
        `Rng: state.${field} must be four whole numbers in 0…2^32 − 1, not all 0, got ${JSON.stringify(state[field])}`,
      );
  if (state.spare !== null && !Number.isFinite(state.spare))
    throw new RangeError(`Rng: state.spare must be a finite number or null, got ${state.spare as number}`);
}
