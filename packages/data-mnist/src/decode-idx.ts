import type { TypedArray } from '@downhill/tensor';

/** The contents of an IDX file, before they are a tensor. `data` of unsigned bytes is a view of the file's bytes. */
export interface IdxArray {
  readonly shape: readonly number[];
  readonly data: TypedArray;
}

interface ElementType {
  readonly name: string;
  readonly bytes: number;
  read(view: DataView, n: number): TypedArray;
}

/** The element types of the format, by the third byte of the magic number. Numbers are big-endian. */
const elementTypes: Readonly<Record<number, ElementType>> = {
  0x08: { name: 'unsigned bytes', bytes: 1, read: (v, n) => new Uint8Array(v.buffer, v.byteOffset, n) },
  0x09: { name: 'signed bytes', bytes: 1, read: (v, n) => Int32Array.from({ length: n }, (_, i) => v.getInt8(i)) },
  0x0b: { name: 'int16', bytes: 2, read: (v, n) => Int32Array.from({ length: n }, (_, i) => v.getInt16(2 * i)) },
  0x0c: { name: 'int32', bytes: 4, read: (v, n) => Int32Array.from({ length: n }, (_, i) => v.getInt32(4 * i)) },
  0x0d: { name: 'float32', bytes: 4, read: (v, n) => Float32Array.from({ length: n }, (_, i) => v.getFloat32(4 * i)) },
  0x0e: { name: 'float64', bytes: 8, read: (v, n) => Float64Array.from({ length: n }, (_, i) => v.getFloat64(8 * i)) },
};

const MAGIC = { images: 2051, labels: 2049 };

/**
 * Reads an uncompressed IDX file.
 *
 *     0 0 type axes | size of each axis, uint32 | elements          all big-endian
 *
 * `name` is what messages call the file; `magic`, when given, what it must start with.
 */
export function decodeIdx(bytes: Uint8Array, name: string, magic?: number): IdxArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) throw truncated(name, bytes.length, 'at least 4 bytes of header');
  const found = view.getUint32(0);
  const type = found >>> 16 === 0 ? elementTypes[found >>> 8] : undefined;
  if (type === undefined || (magic !== undefined && magic !== found)) throw wrongMagic(name, found, magic);

  const axes = found & 0xff;
  const header = 4 + 4 * axes;
  if (bytes.length < header) throw truncated(name, bytes.length, `${header} bytes of header`);
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const size = shape.reduce((product, n) => product * n, 1);
  const expected = header + size * type.bytes;
  const contents = `${expected} bytes for [${shape.join(', ')}] ${type.name}`;
  if (bytes.length < expected) throw truncated(name, bytes.length, contents);
  if (bytes.length > expected)
    throw new RangeError(`${name}: goes on after byte ${expected} to ${bytes.length}, expected ${contents}`);
  return { shape, data: type.read(new DataView(bytes.buffer, bytes.byteOffset + header), size) };
}

const truncated = (name: string, length: number, expected: string): RangeError =>
  new RangeError(`${name}: ends after ${length} bytes, expected ${expected}; the file is truncated`);

function wrongMagic(name: string, found: number, magic = conventionalMagic(name)): RangeError {
  const expected = magic ?? 'an IDX header (2051 for images, 2049 for labels)';
  return new RangeError(`${name}: magic number ${found} at byte 0, expected ${expected}${hint(found, magic)}`);
}

/** The magic number that a name such as `train-images-idx3-ubyte` promises. */
function conventionalMagic(name: string): number | undefined {
  const axes = /idx(\d)-ubyte/.exec(name)?.[1];
  return axes === undefined ? undefined : 0x0800 + Number(axes);
}

function hint(found: number, magic: number | undefined): string {
  if (found >>> 16 === 0x1f8b || found === 0x504b0304) return '; is the file still compressed?';
  if (found === MAGIC.labels && magic === MAGIC.images) return '; these are labels, not images';
  if (found === MAGIC.images && magic === MAGIC.labels) return '; these are images, not labels';
  return '; is this the right file?';
}
