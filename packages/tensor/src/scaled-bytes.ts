import type { Storage } from './tensor.ts';
import { Tensor } from './tensor.ts';
import type { Shape } from './shape.ts';

/**
 * float32 elements kept as bytes: element i is `bytes[i] / divisor`, rounded once to float32.
 *
 * Image sets stay a quarter of their size, and a network reads the bytes directly. The first use of `data` makes the
 * floats, which from then on are the truth (they can be written to), so `bytes` is undefined afterwards.
 */
export class ScaledBytes implements Storage {
  readonly dtype = 'float32';
  readonly length: number;
  readonly divisor: number;
  #bytes: Uint8Array | undefined;
  #floats: Float32Array | undefined;

  constructor(bytes: Uint8Array, divisor = 255) {
    if (!(divisor > 0)) throw new RangeError(`ScaledBytes: divisor must be positive, got ${divisor}`);
    this.#bytes = bytes;
    this.length = bytes.length;
    this.divisor = divisor;
  }

  /** The bytes, until `data` has been used. */
  get bytes(): Uint8Array | undefined {
    return this.#bytes;
  }

  get data(): Float32Array {
    if (this.#floats === undefined) {
      const bytes = this.#bytes!;
      const floats = (this.#floats = new Float32Array(bytes.length));
      const values = Float32Array.from({ length: 256 }, (_, i) => i / this.divisor);
      for (let i = 0; i < bytes.length; i++) floats[i] = values[bytes[i]!]!;
      this.#bytes = undefined;
    }
    return this.#floats;
  }
}

/** A float32 tensor of `bytes / divisor`, whose floats are made only when somebody reads them. See {@link ScaledBytes}. */
export const scaledBytes = (bytes: Uint8Array, shape: Shape, divisor = 255): Tensor =>
  new Tensor(new ScaledBytes(bytes, divisor), shape);
