import { dtypeOf, type DType, type TypedArray } from './dtype.ts';
import { ShapeError, formatShape } from './errors.ts';
import { formatTensor } from './format.ts';
import { sizeOf, validateShape, type Shape } from './shape.ts';

/** Numbers in arrays in arrays, as deep as there are axes. */
export type NestedArray = number | NestedArray[];

/** Where a tensor's elements live. `data` may be a different array at each call (WebAssembly memory that has grown). */
export interface Storage {
  readonly dtype: DType;
  readonly length: number;
  readonly data: TypedArray;
}

/**
 * An n-dimensional array: row-major, contiguous, never sparse.
 *
 * Functions of this package return new tensors that own their elements, unless they say "live view".
 */
export class Tensor {
  readonly shape: Shape;
  readonly dtype: DType;
  /** Number of elements. */
  readonly size: number;
  readonly storage: Storage;

  constructor(source: TypedArray | Storage, shape: Shape) {
    validateShape(shape, 'Tensor');
    this.storage = ArrayBuffer.isView(source)
      ? { dtype: dtypeOf(source), length: source.length, data: source }
      : source;
    this.shape = Object.freeze([...shape]);
    this.dtype = this.storage.dtype;
    this.size = sizeOf(shape);
    if (this.size !== this.storage.length)
      throw new ShapeError(
        `Tensor: shape ${formatShape(shape)} needs ${this.size} elements, got ${this.storage.length}`,
      );
  }

  /** The elements in row-major order. A live view: writing to it changes the tensor. */
  get data(): TypedArray {
    return this.storage.data;
  }

  /** The only element of a tensor of one element. */
  item(): number {
    if (this.size !== 1)
      throw new ShapeError(`item: expected one element, got shape ${formatShape(this.shape)}; use toArray()`);
    return this.data[0]!;
  }

  /** Nested plain arrays (a number for a scalar). */
  toArray(): NestedArray {
    const { data, shape } = this;
    let at = 0;
    const build = (axis: number): NestedArray =>
      axis === shape.length ? data[at++]! : Array.from({ length: shape[axis]! }, () => build(axis + 1));
    return build(0);
  }

  /** Type, shape and elements as plain data; {@link fromJSON} makes the tensor again. */
  toJSON(): { dtype: DType; shape: Shape; data: number[] } {
    return { dtype: this.dtype, shape: this.shape, data: Array.from(this.data) };
  }

  /** As NumPy prints it. */
  toString(): string {
    return formatTensor(this);
  }
}
