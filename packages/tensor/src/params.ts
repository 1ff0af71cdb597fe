import type { Arena, ArenaTensor } from './arena.ts';
import type { VectorKernels } from './kernels/interface.ts';
import { formatShape, ShapeError } from './errors.ts';
import { sizeOf, type Shape } from './shape.ts';
import type { TypedArray } from './dtype.ts';
import type { Tensor } from './tensor.ts';

/** Each parameter starts at a multiple of this many elements; the gap holds zeros that no kernel changes. */
const ALIGN = 16;

/** What is accepted wherever parameters are: a network's {@link Params}, or a plain object of numbers by name. */
export type ParamsLike = Params | Readonly<Record<string, Tensor | TypedArray | number[]>>;

/**
 * Named tensors that are views of one flat vector. Gradients and optimizer slots have the same layout, so that an
 * optimizer is vector algebra over `flat`.
 */
export class Params implements Iterable<[string, ArenaTensor]> {
  readonly arena: Arena<VectorKernels>;
  /** All elements in order, with the zero padding between parameters. A live view. */
  readonly flat: ArenaTensor;
  readonly #entries = new Map<string, ArenaTensor>();

  constructor(arena: Arena<VectorKernels>, shapes: Iterable<readonly [name: string, shape: Shape]>) {
    const list = [...shapes];
    const padded = list.map(([, shape]) => Math.ceil(sizeOf(shape) / ALIGN) * ALIGN);
    this.arena = arena;
    this.flat = arena.tensor([padded.reduce((a, b) => a + b, 0)]);
    let offset = 0;
    list.forEach(([name, shape], i) => {
      if (this.#entries.has(name)) throw new RangeError(`Params: the name ${name} is used twice`);
      this.#entries.set(name, arena.view(this.flat.ptr + arena.bytes(offset), shape));
      offset += padded[i]!;
    });
  }

  /** The same names and shapes, zeros, in the same arena: for gradients and optimizer slots. */
  like(): Params {
    return new Params(
      this.arena,
      [...this].map(([name, p]) => [name, p.shape]),
    );
  }

  /** The names, in the order in which the parameters lie. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Whether there is a parameter of this name. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The live view of one parameter. */
  get(name: string): ArenaTensor {
    const p = this.#entries.get(name);
    if (p === undefined) throw new RangeError(`Params: no parameter ${name}; there are ${this.names.join(', ')}`);
    return p;
  }

  /** Writes the values of one parameter. */
  set(name: string, values: Tensor | ArrayLike<number>): void {
    const p = this.get(name);
    const data = 'shape' in values ? values.data : values;
    if (data.length !== p.size)
      throw new ShapeError(`Params: ${name} ${formatShape(p.shape)} needs ${p.size} values, got ${data.length}`);
    p.data.set(data);
  }

  /** Names and live views, in order. */
  [Symbol.iterator](): IterableIterator<[string, ArenaTensor]> {
    return this.#entries.entries();
  }
}
