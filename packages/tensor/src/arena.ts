import { arrayType, type DType, type FloatArray, type FloatType, type TypedArray } from './dtype.ts';
import type { Backend, Kernels, LinearMemory, Ptr, VectorKernels } from './kernels/interface.ts';
import { sizeOf, validateShape, type Shape } from './shape.ts';
import { Tensor, type Storage } from './tensor.ts';

const PAGE = 65536;
const ALIGN = 64;
/** Kernels may read (never change) up to this many bytes past a block. */
const PADDING = 64;

const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to;
const blockSize = (bytes: number): number => roundUp(bytes + PADDING, ALIGN);

/** A range of an arena's memory. `data` is re-made when the memory has grown, so it is never detached. */
class Block implements Storage {
  readonly dtype: DType;
  readonly length: number;
  readonly #memory: LinearMemory;
  readonly #ptr: Ptr;
  #view: TypedArray | undefined;

  constructor(memory: LinearMemory, ptr: Ptr, dtype: DType, length: number) {
    this.#memory = memory;
    this.#ptr = ptr;
    this.dtype = dtype;
    this.length = length;
  }

  get data(): TypedArray {
    const { buffer } = this.#memory;
    if (this.#view?.buffer !== buffer) this.#view = new (arrayType(this.dtype))(buffer, this.#ptr, this.length);
    return this.#view;
  }
}

/** A tensor at a fixed place of an arena. Its `data` is a live view. */
export class ArenaTensor extends Tensor {
  readonly ptr: Ptr;

  constructor(storage: Storage, shape: Shape, ptr: Ptr) {
    super(storage, shape);
    this.ptr = ptr;
  }
}

/**
 * One memory for one model: parameters, gradients, optimizer slots, activations and the mini-batch, at fixed offsets,
 * with the kernels that work on them. The garbage collector takes all of it when nothing refers to it any more.
 */
export class Arena<K extends VectorKernels = Kernels> {
  readonly dtype: FloatType;
  readonly kernels: K;
  readonly backend: string;
  readonly #memory: LinearMemory;
  readonly #bytesPerElement: number;
  /** Released memory; neighbours are joined. */
  #free: { start: Ptr; end: Ptr }[] = [];
  #top: number;
  #scratch = { ptr: 0, bytes: 0 };

  constructor(backend: Backend<K>) {
    const { memory, heapBase, kernels } = backend.instantiate((bytes) => this.#reserveScratch(bytes));
    this.dtype = backend.dtype;
    this.backend = backend.name;
    this.kernels = kernels;
    this.#memory = memory;
    this.#bytesPerElement = this.dtype === 'float32' ? 4 : 8;
    this.#top = roundUp(Math.max(heapBase, ALIGN), ALIGN);
  }

  /** Bytes of memory in use or reserved. */
  get byteLength(): number {
    return this.#memory.buffer.byteLength;
  }

  /** Memory for a tensor, filled with zeros. */
  tensor(shape: Shape, dtype: DType = this.dtype): ArenaTensor {
    validateShape(shape, 'arena');
    const ptr = this.allocate(sizeOf(shape) * arrayType(dtype).BYTES_PER_ELEMENT);
    return this.view(ptr, shape, dtype);
  }

  /** A tensor over memory that is already allocated: a live view. */
  view(ptr: Ptr, shape: Shape, dtype: DType = this.dtype): ArenaTensor {
    return new ArenaTensor(new Block(this.#memory, ptr, dtype, sizeOf(shape)), shape, ptr);
  }

  /** `elements` of this arena's own type, counted in bytes. */
  bytes(elements: number): number {
    return elements * this.#bytesPerElement;
  }

  /** A zeroed block of at least `bytes`, aligned to 64 and padded by 64, so that no two blocks share a vector. */
  allocate(bytes: number): Ptr {
    const wanted = blockSize(bytes);
    const fitting = this.#free.filter((gap) => gap.end - gap.start >= wanted);
    const [gap] = fitting.sort((a, b) => a.end - a.start - (b.end - b.start));
    if (gap === undefined) {
      const ptr = this.#top;
      this.#reserve(ptr + wanted);
      this.#top = ptr + wanted;
      return ptr;
    }
    const ptr = gap.start;
    gap.start += wanted;
    if (gap.start === gap.end) this.#free.splice(this.#free.indexOf(gap), 1);
    new Uint8Array(this.#memory.buffer, ptr, wanted).fill(0);
    return ptr;
  }

  /**
   * Gives a block of {@link allocate} back for later allocations; `bytes` as asked for then.
   *
   * @throws Error when the block, or a part of it, has been given back before.
   */
  release(ptr: Ptr, bytes: number): void {
    const gap = { start: ptr, end: ptr + blockSize(bytes) };
    if (this.#free.some(({ start, end }) => start < gap.end && gap.start < end))
      throw new Error(`arena: the block at ${ptr} has been released already`);
    this.#free = this.#free.filter(({ start, end }) => {
      if (end !== gap.start && start !== gap.end) return true;
      gap.start = Math.min(gap.start, start);
      gap.end = Math.max(gap.end, end);
      return false;
    });
    this.#free.push(gap);
  }

  /** The elements of the whole memory, to be asked for again after anything that may allocate. */
  get elements(): FloatArray {
    return new (arrayType(this.dtype) as typeof Float32Array)(this.#memory.buffer);
  }

  #reserve(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing <= 0) return;
    try {
      this.#memory.grow(Math.ceil(missing / PAGE));
    } catch {
      throw new RangeError(
        `arena: cannot grow to ${Math.ceil(end / 2 ** 20)} MB (this engine refuses); use a smaller batch or network`,
      );
    }
  }

  #reserveScratch(bytes: number): Ptr {
    if (bytes > this.#scratch.bytes) {
      const ptr = this.allocate(bytes); // may be refused, and then the old block stays
      if (this.#scratch.bytes > 0) this.release(this.#scratch.ptr, this.#scratch.bytes);
      this.#scratch = { ptr, bytes };
    }
    return this.#scratch.ptr;
  }
}
