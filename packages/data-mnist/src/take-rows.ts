import { ScaledBytes, Tensor, scaledBytes, type TypedArray } from '@downhill/tensor';

/** Rows of x [N, …] as a tensor of its own. Pixels that are still bytes stay bytes. `rows` must lie in 0…N−1. */
export function takeRows(x: Tensor, rows: ArrayLike<number>): Tensor {
  const shape = [rows.length, ...x.shape.slice(1)];
  const width = x.shape.slice(1).reduce((product, n) => product * n, 1);
  if (x.storage instanceof ScaledBytes) {
    const { bytes, divisor } = x.storage;
    if (bytes !== undefined)
      return scaledBytes(gather(bytes, rows, width, new Uint8Array(rows.length * width)), shape, divisor);
  }
  return new Tensor(gather(x.data, rows, width, emptyLike(x.data, rows.length * width)), shape);
}

function emptyLike(data: TypedArray, length: number): TypedArray {
  if (data instanceof Float32Array) return new Float32Array(length);
  if (data instanceof Float64Array) return new Float64Array(length);
  if (data instanceof Int32Array) return new Int32Array(length);
  return new Uint8Array(length);
}

function gather<A extends TypedArray>(data: A, rows: ArrayLike<number>, width: number, into: A): A {
  // A call of `set` costs more than a number: labels are copied one by one.
  if (width === 1) for (let i = 0; i < rows.length; i++) into[i] = data[rows[i]!]!;
  else
    for (let i = 0; i < rows.length; i++) {
      const start = rows[i]! * width;
      into.set(data.subarray(start, start + width), i * width);
    }
  return into;
}
