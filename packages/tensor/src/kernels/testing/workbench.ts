import { Arena } from '../../arena.ts';
import type { Backend, Ptr } from '../interface.ts';
import type { KernelCase, Operand } from './kernel-case.ts';

const BYTES = 2 ** 23;
/** Between operands, at least: what a kernel may read past an end. */
const GAP = 64;
/** As bytes not 0, as floats NaN: what is read here by mistake shows. */
const GUARD = 0xff;

export interface Outcome {
  /** The contents of every operand after the call. */
  readonly values: readonly Float64Array[];
  readonly returned: number | undefined;
  /** Whether any byte outside the outputs has changed. */
  readonly touched: boolean;
}

const widthOf = ({ values }: Operand): number => (values === 'bytes' ? 1 : 4);

/** A memory in which kernels are called with operands at odd places, surrounded by guards. */
export class Workbench {
  readonly #arena: Arena;
  readonly #base: Ptr;

  constructor(backend: Backend) {
    this.#arena = new Arena(backend);
    this.#base = this.#arena.allocate(BYTES);
  }

  /** `shift` moves operands off alignment; `alias` lets an input and an output be the same block. */
  run(
    kernelCase: KernelCase,
    sizes: readonly number[],
    inputs: readonly ArrayLike<number>[],
    shift: number,
    alias?: readonly [input: number, output: number],
  ): Outcome {
    const { operands, call } = kernelCase;
    const pointers: Ptr[] = [];
    let end = this.#base + GAP;
    for (const operand of operands) {
      const width = widthOf(operand);
      pointers.push(end + width * shift);
      end = Math.ceil((pointers.at(-1)! + width * operand.length(sizes)) / GAP) * GAP + GAP;
    }
    if (end > this.#base + BYTES)
      throw new RangeError(`workbench: ${kernelCase.kernel} [${sizes.join(', ')}] is too big`);
    if (alias !== undefined) pointers[alias[1]] = pointers[alias[0]]!;

    this.#memory(this.#base, end).fill(GUARD);
    operands.forEach((operand, i) => {
      if (operand.role !== 'out') this.#view(operand, pointers[i]!, sizes).set(inputs[i]!);
    });
    const before = this.#memory(this.#base, end).slice();
    const result = call(this.#arena.kernels, sizes, pointers);
    const after = this.#memory(this.#base, end);

    const values = operands.map((operand, i) => Float64Array.from(this.#view(operand, pointers[i]!, sizes)));
    operands.forEach((operand, i) => {
      if (operand.role === 'in') return;
      const from = pointers[i]! - this.#base;
      const to = from + widthOf(operand) * operand.length(sizes);
      before.set(after.subarray(from, to), from);
    });
    const returned = typeof result === 'number' ? result : undefined;
    return { values, returned, touched: !equalBytes(before, after) };
  }

  #memory(from: Ptr, to: Ptr): Uint8Array {
    return new Uint8Array(this.#arena.elements.buffer, from, to - from);
  }

  #view({ values, length }: Operand, ptr: Ptr, sizes: readonly number[]): Float32Array | Int32Array | Uint8Array {
    const View = values === 'bytes' ? Uint8Array : values === 'labels' ? Int32Array : Float32Array;
    return new View(this.#arena.elements.buffer as ArrayBuffer, ptr, length(sizes));
  }
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
