import { arrayType, fits, isFloat, type DType } from '../dtype.ts';
import { formatShape } from '../errors.ts';
import { halfToNumber } from './half-float.ts';
import { sizeOf, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** What a safetensors file holds. */
export interface Safetensors {
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Bytes before the header: its length. */
const FIXED = 8;
const LARGEST_HEADER = 100_000_000;
const METADATA = '__metadata__';

/** In the order in which the format's own library lays them out: what needs the coarsest alignment first. */
const writers = {
  float64: { code: 'F64', set: (view: DataView, at: number, v: number) => view.setFloat64(at, v, true) },
  float32: { code: 'F32', set: (view: DataView, at: number, v: number) => view.setFloat32(at, v, true) },
  int32: { code: 'I32', set: (view: DataView, at: number, v: number) => view.setInt32(at, v, true) },
  uint8: { code: 'U8', set: (view: DataView, at: number, v: number) => view.setUint8(at, v) },
} as const satisfies Record<DType, unknown>;
const order = Object.keys(writers);

/** How one element is read, and the type that holds it. */
interface Reader {
  readonly dtype: DType;
  readonly width: number;
  readonly get: (view: DataView, at: number) => number | bigint;
}

const readers: Readonly<Record<string, Reader>> = {
  F64: { dtype: 'float64', width: 8, get: (view, at) => view.getFloat64(at, true) },
  F32: { dtype: 'float32', width: 4, get: (view, at) => view.getFloat32(at, true) },
  F16: { dtype: 'float32', width: 2, get: (view, at) => halfToNumber(view.getUint16(at, true)) },
  BF16: { dtype: 'float32', width: 2, get: (view, at) => bfloatToNumber(view.getUint16(at, true)) },
  I64: { dtype: 'int32', width: 8, get: (view, at) => view.getBigInt64(at, true) },
  U64: { dtype: 'int32', width: 8, get: (view, at) => view.getBigUint64(at, true) },
  I32: { dtype: 'int32', width: 4, get: (view, at) => view.getInt32(at, true) },
  U32: { dtype: 'int32', width: 4, get: (view, at) => view.getUint32(at, true) },
  I16: { dtype: 'int32', width: 2, get: (view, at) => view.getInt16(at, true) },
  U16: { dtype: 'int32', width: 2, get: (view, at) => view.getUint16(at, true) },
  I8: { dtype: 'int32', width: 1, get: (view, at) => view.getInt8(at) },
  U8: { dtype: 'uint8', width: 1, get: (view, at) => view.getUint8(at) },
  BOOL: { dtype: 'uint8', width: 1, get: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
};

/** The upper half of a float32. */
function bfloatToNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, bits << 16);
  return view.getFloat32(0);
}

/**
 * Tensors by name as a safetensors file, which PyTorch, NumPy and others read without running code from it.
 *
 * Byte for byte what the format's own library writes: tensors sorted by type (float64, float32, int32, uint8), then by
 * name; a header padded with spaces to a multiple of 8 bytes; little-endian, row-major, nothing between the tensors.
 *
 * Format: https://github.com/huggingface/safetensors#format
 *
 * @throws RangeError for a tensor that is named `__metadata__`.
 *
 * @example
 * const bytes = encodeSafetensors({ W1: tensor([[1, 2], [3, 4]]) }, { epoch: '7' });
 * const { tensors, metadata } = decodeSafetensors(bytes);
 * tensors.W1.toArray(); // [[1, 2], [3, 4]]
 * metadata.epoch; // '7'
 */
export function encodeSafetensors(
  tensors: Readonly<Record<string, Tensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  if (Object.hasOwn(tensors, METADATA)) throw new RangeError(`safetensors: no tensor can be named ${METADATA}`);
  const entries = Object.entries(tensors).sort(
    ([a, x], [b, y]) => order.indexOf(x.dtype) - order.indexOf(y.dtype) || (a < b ? -1 : 1),
  );
  let end = 0;
  const described = entries.map(([name, { dtype, shape, size }]) => {
    const start = end;
    end += size * arrayType(dtype).BYTES_PER_ELEMENT;
    return [name, { dtype: writers[dtype].code, shape, data_offsets: [start, end] }];
  });
  const known = Object.keys(metadata).length > 0 ? [[METADATA, metadata]] : [];
  // Not an object: one would put names that are numbers first.
  const text = `{${[...known, ...described].map(([name, about]) => `${JSON.stringify(name)}:${JSON.stringify(about)}`).join(',')}}`;
  const header = new TextEncoder().encode(text);
  const start = FIXED + Math.ceil(header.length / 8) * 8;
  const bytes = new Uint8Array(start + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - FIXED), true);
  bytes.fill(0x20, FIXED, start);
  bytes.set(header, FIXED);
  let at = start;
  for (const [, { dtype, data }] of entries) {
    const { set } = writers[dtype];
    const width = arrayType(dtype).BYTES_PER_ELEMENT;
    for (let i = 0; i < data.length; i++, at += width) set(view, at, data[i]!);
  }
  return bytes;
}

/** A tensor in a header. */
interface Description {
  readonly dtype: string;
  readonly shape: Shape;
  readonly data_offsets: readonly [number, number];
}

/**
 * The tensors of a safetensors file.
 *
 * | in the file                 | tensor  |
 * |-----------------------------|---------|
 * | F64                         | float64 |
 * | F32, F16, BF16              | float32 |
 * | I8, I16, I32, U16           | int32   |
 * | U32, I64, U64               | int32, an error when a value does not fit |
 * | U8, BOOL                    | uint8   |
 *
 * Conventions: nothing is rounded. As in the format's own library the tensors must fill the file, without holes and
 * without overlapping, so nothing can be hidden in it.
 *
 * @throws RangeError when the bytes are not such a file, are truncated, or hold another type.
 */
export function decodeSafetensors(bytes: Uint8Array): Safetensors {
  const { descriptions, metadata, start } = readHeader(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sorted = descriptions.toSorted(
    ([, { data_offsets: a }], [, { data_offsets: b }]) => a[0] - b[0] || a[1] - b[1],
  );
  let end = 0;
  for (const [name, { data_offsets: offsets }] of sorted) {
    if (offsets[0] !== end)
      throw new RangeError(`safetensors: ${name} begins at byte ${offsets[0]} of the data, expected ${end}`);
    end = offsets[1];
  }
  if (start + end !== bytes.length)
    throw new RangeError(
      `safetensors: the header describes ${end} bytes of data, got ${bytes.length - start}` +
        (start + end > bytes.length ? '; the file is truncated' : ''),
    );
  const tensors = descriptions.map(([name, about]) => [name, readTensor(view, start, name, about)] as const);
  return { tensors: Object.fromEntries(tensors), metadata };
}

function readTensor(view: DataView, start: number, name: string, about: Description): Tensor {
  const { dtype: code, shape, data_offsets: offsets } = about;
  const reader = Object.hasOwn(readers, code) ? readers[code] : undefined;
  if (reader === undefined)
    throw new RangeError(
      `safetensors: ${name} is of type ${code}, which is not supported; known: ${Object.keys(readers).join(', ')}`,
    );
  const count = sizeOf(shape);
  if (offsets[1] - offsets[0] !== count * reader.width)
    throw new RangeError(
      `safetensors: ${name} ${formatShape(shape)} of ${code} needs ${count * reader.width} bytes, has ${offsets[1] - offsets[0]}`,
    );
  const data = new (arrayType(reader.dtype))(count);
  for (let i = 0; i < count; i++) {
    const raw = reader.get(view, start + offsets[0] + i * reader.width);
    const value = Number(raw);
    if (!isFloat(reader.dtype) && !fits(value, reader.dtype))
      throw new RangeError(`safetensors: element ${i} of ${name} is ${raw}, which int32 cannot hold`);
    data[i] = value;
  }
  return new Tensor(data, shape);
}

function readHeader(bytes: Uint8Array): {
  readonly descriptions: readonly (readonly [string, Description])[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly start: number;
} {
  if (bytes.length < FIXED) throw new RangeError(`safetensors: has ${bytes.length} bytes, expected at least ${FIXED}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > LARGEST_HEADER)
    throw new RangeError(`safetensors: a header of ${length} bytes; is this a safetensors file?`);
  const start = FIXED + length;
  if (start > bytes.length)
    throw new RangeError(
      `safetensors: the header goes on after the last byte (${bytes.length}); the file is truncated`,
    );
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(FIXED, start)));
  } catch {
    throw new RangeError('safetensors: the header is not JSON; is this a safetensors file?');
  }
  const { [METADATA]: metadata = {}, ...described } = header as Record<string, unknown>;
  for (const [name, about] of Object.entries(described))
    if (!isDescription(about))
      throw new RangeError(
        `safetensors: ${name} is described by ${JSON.stringify(about)}; expected dtype, shape and data_offsets`,
      );
  return {
    descriptions: Object.entries(described) as [string, Description][],
    metadata: metadata as Readonly<Record<string, string>>,
    start,
  };
}

const areCounts = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && (n as number) >= 0);

function isDescription(value: unknown): value is Description {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Partial<Record<keyof Description, unknown>>;
  return typeof dtype === 'string' && areCounts(shape) && areCounts(offsets) && offsets.length === 2;
}
