import type { Arena, ArenaTensor, DType, FloatType, Kernels, Shape } from '@downhill/tensor';
import type { Workspace } from './workspace.ts';

/** How many shapes of one buffer are kept as tensors: training batch, last batch, evaluation and its last piece, spare. */
const KEPT = 8;
/** At least this much more when a buffer outgrows its memory, so that creeping batch sizes do not move it every time. */
const GROWTH = 1.5;
const BYTES = { float32: 4, float64: 8, int32: 4, uint8: 1 } as const;

interface Slot {
  ptr: number;
  bytes: number;
  tensors: ArenaTensor[];
}

/** Named memory in an arena that grows with the largest shape and then stays: nothing is allocated in a warm loop. */
export class Buffers implements Workspace {
  readonly kernels: Kernels;
  readonly dtype: FloatType;
  readonly #arena: Arena;
  readonly #slots = new Map<string, Slot>();

  constructor(arena: Arena) {
    this.kernels = arena.kernels;
    this.dtype = arena.dtype;
    this.#arena = arena;
  }

  /** The memory of `name` as a tensor. The same object for the same shape; other shapes share the memory. */
  buffer(name: string, shape: Shape, dtype: DType = this.dtype): ArenaTensor {
    const slot = this.#slot(name);
    for (const tensor of slot.tensors) if (tensor.dtype === dtype && sameShape(tensor.shape, shape)) return tensor;
    this.#reserve(slot, shape.reduce((product, n) => product * n, 1) * BYTES[dtype]);
    if (slot.tensors.length === KEPT) slot.tensors.shift();
    const tensor = this.#arena.view(slot.ptr, shape, dtype);
    slot.tensors.push(tensor);
    return tensor;
  }

  #slot(name: string): Slot {
    let slot = this.#slots.get(name);
    if (slot === undefined) this.#slots.set(name, (slot = { ptr: 0, bytes: -1, tensors: [] }));
    return slot;
  }

  #reserve(slot: Slot, bytes: number): void {
    if (bytes <= slot.bytes) return;
    const wanted = slot.bytes < 0 ? bytes : Math.max(bytes, Math.ceil(slot.bytes * GROWTH));
    // First the new block: when the engine refuses it, the old one is still there and so are the tensors in it.
    const ptr = this.#arena.allocate(wanted);
    if (slot.bytes >= 0) this.#arena.release(slot.ptr, slot.bytes);
    slot.ptr = ptr;
    slot.bytes = wanted;
    slot.tensors = [];
  }
}

/** A loop, since this is asked some thirty times in every step. */
function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
