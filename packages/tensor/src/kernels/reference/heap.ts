import { arrayType, type FloatArray, type FloatType } from '../../dtype.ts';
import type { LinearMemory } from '../interface.ts';

/** A memory and its views as elements, integers and bytes, re-made when the memory has grown. */
export class Heap {
  readonly memory: LinearMemory = new WebAssembly.Memory({ initial: 1 });
  /** A pointer shifted right by this many bits is an index of `floats`. */
  readonly shift: number;
  readonly #dtype: FloatType;
  #floats: FloatArray | undefined;

  constructor(dtype: FloatType) {
    this.#dtype = dtype;
    this.shift = dtype === 'float32' ? 2 : 3;
  }

  get floats(): FloatArray {
    const { buffer } = this.memory;
    if (this.#floats?.buffer !== buffer) this.#floats = new (arrayType(this.#dtype) as typeof Float32Array)(buffer);
    return this.#floats;
  }

  /** `array` with its elements rounded to the type of this memory. */
  rounded(array: Iterable<number>): FloatArray {
    return arrayType(this.#dtype).from(array) as FloatArray;
  }

  ints(ptr: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, ptr, length);
  }

  bytes(ptr: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, ptr, length);
  }
}
