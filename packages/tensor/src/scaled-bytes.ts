import type { Shape } from './shape.ts';
import type { Storage } from './tensor.ts';
import { Tensor } from './tensor.ts';

const CACHE_LINE = 64;

/** Which rows of some bytes are meant, and how long a row is. */
interface Choice {
  readonly rows: Int32Array;
  readonly width: number;
}

/**
 * float32 elements kept as bytes: element i is `bytes[i] / divisor`, rounded once to float32.
 *
 * Image sets stay a quarter of their size, and a network reads the bytes directly. The first use of `data` makes the
 * floats, which from then on are the truth (they can be written to), so `bytes` is undefined afterwards. The bytes
 * themselves are never written to, and nobody else may.
 */
export class ScaledBytes implements Storage {
  readonly dtype = 'float32';
  readonly length: number;
  readonly divisor: number;
  #bytes: Uint8Array | undefined;
  /** Of `#bytes` only these rows belong here, and have not been copied yet. */
  #choice: Choice | undefined;
  #floats: Float32Array | undefined;

  constructor(bytes: Uint8Array, divisor = 255, choice?: Choice) {
    if (!(divisor > 0)) throw new RangeError(`ScaledBytes: divisor must be positive, got ${divisor}`);
    this.#bytes = bytes;
    this.#choice = choice;
    this.length = choice === undefined ? bytes.length : choice.rows.length * choice.width;
    this.divisor = divisor;
  }

  /** The bytes, until `data` has been used. */
  get bytes(): Uint8Array | undefined {
    if (this.#choice !== undefined) {
      const copy = new Uint8Array(this.length);
      this.copyTo(copy, 0);
      this.#bytes = copy;
      this.#choice = undefined;
    }
    return this.#bytes;
  }

  /** Whether the bytes are the truth: `data` has not been used. */
  get isPacked(): boolean {
    return this.#bytes !== undefined;
  }

  /** The floats, made when they are read for the first time. */
  get data(): Float32Array {
    if (this.#floats === undefined) {
      const bytes = this.bytes!;
      const floats = (this.#floats = new Float32Array(bytes.length));
      const values = Float32Array.from({ length: 256 }, (_, i) => i / this.divisor);
      for (let i = 0; i < bytes.length; i++) floats[i] = values[bytes[i]!]!;
      this.#bytes = undefined;
    }
    return this.#floats;
  }

  /**
   * Rows of these bytes, each `width` long, in the order of `rows`, of which each must be there. They are copied when they
   * are first needed; a network copies them straight into its own memory, so that a batch costs one copy and no garbage.
   * Undefined when `data` has been used.
   */
  take(rows: ArrayLike<number>, width: number): ScaledBytes | undefined {
    const { bytes } = this;
    return bytes && new ScaledBytes(bytes, this.divisor, { rows: new Int32Array(rows), width });
  }

  /** Writes the bytes from number `start` on to the whole of `target`. Both ends must be at whole rows of {@link take}. */
  copyTo(target: Uint8Array, start: number): void {
    const bytes = this.#bytes!;
    if (this.#choice === undefined) {
      target.set(bytes.subarray(start, start + target.length));
      return;
    }
    const { rows, width } = this.#choice;
    const first = start / width;
    const end = first + target.length / width;
    // One byte of every cache line, read before anything is copied: the processor has many such reads under way, where
    // copying row after row waits for each. They must have a result, or the engine leaves them out; it is overwritten.
    let sum = 0;
    for (let i = first; i < end; i++)
      for (let from = rows[i]! * width, to = from + width; from < to; from += CACHE_LINE) sum += bytes[from]!;
    target[0] = sum;
    for (let i = first, at = 0; i < end; i++, at += width) {
      const from = rows[i]! * width;
      target.set(bytes.subarray(from, from + width), at);
    }
  }
}

/** A float32 tensor of `bytes / divisor`, whose floats are made only when somebody reads them. See {@link ScaledBytes}. */
export const scaledBytes = (bytes: Uint8Array, shape: Shape, divisor = 255): Tensor =>
  new Tensor(new ScaledBytes(bytes, divisor), shape);
