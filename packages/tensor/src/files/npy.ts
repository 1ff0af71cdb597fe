import { arrayType, fits, isFloat, type DType } from '../dtype.ts';
import { formatShape } from '../errors.ts';
import { halfToNumber } from './half-float.ts';
import { sizeOf, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { transpose } from '../operations/transpose.ts';

const MAGIC = '\x93NUMPY';
/** Bytes before the text of a version 1 header: magic, version, length. */
const FIXED = 10;
/** NumPy keeps room for the first size to grow to this many digits. */
const GROWTH_DIGITS = 21;

/** How one element of a type is written. */
const writers = {
  float32: { code: '<f4', set: (view: DataView, at: number, v: number) => view.setFloat32(at, v, true) },
  float64: { code: '<f8', set: (view: DataView, at: number, v: number) => view.setFloat64(at, v, true) },
  int32: { code: '<i4', set: (view: DataView, at: number, v: number) => view.setInt32(at, v, true) },
  uint8: { code: '|u1', set: (view: DataView, at: number, v: number) => view.setUint8(at, v) },
} as const;

/** How one element is read, and the type that holds it. */
interface Reader {
  readonly dtype: DType;
  readonly get: (view: DataView, at: number, little: boolean) => number | bigint;
}

const readers: Readonly<Record<string, Reader>> = {
  f2: { dtype: 'float32', get: (view, at, little) => halfToNumber(view.getUint16(at, little)) },
  f4: { dtype: 'float32', get: (view, at, little) => view.getFloat32(at, little) },
  f8: { dtype: 'float64', get: (view, at, little) => view.getFloat64(at, little) },
  i1: { dtype: 'int32', get: (view, at) => view.getInt8(at) },
  i2: { dtype: 'int32', get: (view, at, little) => view.getInt16(at, little) },
  i4: { dtype: 'int32', get: (view, at, little) => view.getInt32(at, little) },
  i8: { dtype: 'int32', get: (view, at, little) => view.getBigInt64(at, little) },
  u1: { dtype: 'uint8', get: (view, at) => view.getUint8(at) },
  u2: { dtype: 'int32', get: (view, at, little) => view.getUint16(at, little) },
  u4: { dtype: 'int32', get: (view, at, little) => view.getUint32(at, little) },
  u8: { dtype: 'int32', get: (view, at, little) => view.getBigUint64(at, little) },
  b1: { dtype: 'uint8', get: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
};

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (b) => String.fromCharCode(b)).join('');

/**
 * A tensor as a NumPy `.npy` file, version 1.0, little-endian and row-major: byte for byte what `numpy.save` writes.
 *
 * Format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function encodeNpy(x: Tensor): Uint8Array<ArrayBuffer> {
  const { data, shape, dtype } = x;
  const { code, set } = writers[dtype];
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const growth = shape.length === 0 ? 0 : GROWTH_DIGITS - String(shape[0]).length;
  const dict = `{'descr': '${code}', 'fortran_order': False, 'shape': ${tuple}, }${' '.repeat(growth)}`;
  const start = Math.ceil((FIXED + dict.length + 1) / 64) * 64;
  const header = `${dict.padEnd(start - FIXED - 1)}\n`;

  const width = arrayType(dtype).BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(start + data.length * width);
  const view = new DataView(bytes.buffer);
  const text = `${MAGIC}\x01\x00\0\0${header}`;
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  view.setUint16(FIXED - 2, header.length, true);
  for (let i = 0; i < data.length; i++) set(view, start + i * width, data[i]!);
  return bytes;
}

/**
 * The tensor of a NumPy `.npy` file.
 *
 * | in the file                      | tensor  |
 * |----------------------------------|---------|
 * | float64                          | float64 |
 * | float32, float16                 | float32 |
 * | int8, int16, int32, uint16       | int32   |
 * | uint32, int64, uint64            | int32, an error when a value does not fit |
 * | uint8, bool                      | uint8   |
 *
 * Versions 1 to 3, both byte orders, row-major and column-major (`fortran_order`).
 *
 * Conventions: nothing is rounded. NumPy's default integers are int64, so labels come as int32 here.
 *
 * @throws RangeError when the bytes are not such a file, are truncated, or hold another type.
 */
export function decodeNpy(bytes: Uint8Array): Tensor {
  const { code, fortran, shape, start } = readHeader(bytes);
  const kind = code.slice(1);
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (reader === undefined || !'<>|='.includes(code[0]!))
    throw new RangeError(
      `npy: elements of type '${code}' are not supported; known: ${Object.keys(readers).join(', ')}`,
    );
  const width = Number(kind.slice(1));
  const count = sizeOf(shape);
  if (bytes.length !== start + count * width)
    throw new RangeError(
      `npy: shape ${formatShape(shape)} of '${code}' needs ${count * width} bytes after byte ${start}, ` +
        `got ${bytes.length - start}${bytes.length < start + count * width ? '; the file is truncated' : ''}`,
    );

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data = new (arrayType(reader.dtype))(count);
  const little = code[0] !== '>';
  for (let i = 0; i < count; i++) {
    const raw = reader.get(view, start + i * width, little);
    const value = Number(raw);
    if (!isFloat(reader.dtype) && !fits(value, reader.dtype))
      throw new RangeError(`npy: element ${i} is ${raw}, which int32 cannot hold; save the array as float64`);
    data[i] = value;
  }
  return fortran ? transpose(new Tensor(data, shape.toReversed())) : new Tensor(data, shape);
}

function readHeader(bytes: Uint8Array): { code: string; fortran: boolean; shape: Shape; start: number } {
  const head = latin1(bytes.subarray(0, MAGIC.length));
  if (head.startsWith('PK')) throw new RangeError('npy: this is a ZIP file; read an .npz with decodeNpz');
  if (head !== MAGIC.slice(0, head.length) || head === '')
    throw new RangeError(
      `npy: starts with the bytes ${[...bytes.subarray(0, 6)].join(' ')}, expected 147 78 85 77 80 89`,
    );
  const major = bytes[6] ?? 1;
  if (major < 1 || major > 3) throw new RangeError(`npy: version ${major} is not known; known: 1, 2, 3`);
  const fixed = major === 1 ? FIXED : FIXED + 2;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < fixed ? Infinity : major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = fixed + length;
  if (start > bytes.length)
    throw new RangeError(`npy: the header goes on after the last byte (${bytes.length}); the file is truncated`);
  const text = latin1(bytes.subarray(fixed, start)).trim();
  const code = /['"]descr['"]\s*:\s*['"]([^'"]*)['"]/.exec(text)?.[1];
  const fortran = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text)?.[1];
  const sizes = /['"]shape['"]\s*:\s*\(([\d\s,]*)\)/.exec(text)?.[1];
  if (code === undefined || fortran === undefined || sizes === undefined)
    throw new RangeError(`npy: the header does not describe a plain array: ${text}`);
  const shape = sizes
    .split(',')
    .filter((size) => size.trim() !== '')
    .map(Number);
  return { code, fortran: fortran === 'True', shape, start };
}
