import { describe, expect, it } from 'vitest';
import fixture from '../../../../fixtures/npy.json';
import { expectTensor } from '../../test/expect-tensor.ts';
import { fromBase64, decodeFixture } from '../../test/numpy.ts';
import { tensor, zeros } from '../create.ts';
import { decodeNpy, encodeNpy } from './npy.ts';
import type { Tensor } from '../tensor.ts';

describe("NumPy's files", () => {
  it.each(fixture.npy)('$name', ({ base64, expected }) => {
    expectTensor(decodeNpy(fromBase64(base64)), decodeFixture(expected) as Tensor);
  });

  it('are read from the middle of a buffer, at any address', () => {
    const file = fromBase64(fixture.npy.find(({ name }) => name === 'float64 matrix')!.base64);
    const larger = new Uint8Array(file.length + 10);
    larger.set(file, 3);
    const x = decodeNpy(larger.subarray(3, 3 + file.length));
    expect(x.toArray()).toEqual([[0, 1, 2], [3, 4, 5]]); // prettier-ignore
    expect(x.data.buffer).not.toBe(larger.buffer);
  });
});

describe('our files', () => {
  const own = fixture.npy.filter(({ name, plain }) => plain && /^(float32|float64|int32|uint8) /.test(name));
  it.each(own)('are byte for byte what NumPy writes: $name', ({ base64, expected }) => {
    expect(encodeNpy(decodeFixture(expected) as Tensor)).toEqual(fromBase64(base64));
  });
  it('cover all types and many lengths of header', () => {
    expect(new Set(own.map(({ expected }) => expected.dtype)).size).toBe(4);
    expect(own).toHaveLength(4 * 5 + 12);
  });
});

describe('refused', () => {
  const bytes = encodeNpy(tensor([1, 2]));
  const foreign = (wanted: string): Uint8Array =>
    fromBase64(fixture.refused.find(({ name }) => name === wanted)!.base64);
  const edited = (change: (text: string) => string): Uint8Array =>
    Uint8Array.from(change(String.fromCharCode(...bytes)), (c) => c.charCodeAt(0));

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'npy: starts with the bytes , expected 147 78 85 77 80 89'],
    [
      'another kind of file',
      Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
      'npy: starts with the bytes 137 80 78 71 13 10, expected 147 78 85 77 80 89',
    ],
    ['an .npz', Uint8Array.of(80, 75, 3, 4), 'npy: this is a ZIP file; read an .npz with decodeNpz'],
    [
      'a later version',
      edited((t) => t.replace('\x01\x00', '\x04\x00')),
      'npy: version 4 is not known; known: 1, 2, 3',
    ],
    ['half a header', bytes.subarray(0, 60), 'npy: the header goes on after the last byte (60); the file is truncated'],
    [
      'only the magic bytes',
      bytes.subarray(0, 7),
      'npy: the header goes on after the last byte (7); the file is truncated',
    ],
    [
      'a missing byte',
      bytes.subarray(0, -1),
      "npy: shape [2] of '<f8' needs 16 bytes after byte 128, got 15; the file is truncated",
    ],
    ['a byte too many', Uint8Array.of(...bytes, 0), "npy: shape [2] of '<f8' needs 16 bytes after byte 128, got 17"],
    [
      'a header without a shape',
      edited((t) => t.replace("'shape'", "'shade'")),
      "npy: the header does not describe a plain array: {'descr': '<f8', 'fortran_order': False, 'shade': (2,), }",
    ],
    [
      'records',
      foreign('records'),
      "npy: the header does not describe a plain array: {'descr': [('x', '<f4'), ('y', '<i4')], 'fortran_order': False, 'shape': (1,), }",
    ],
    [
      'complex numbers',
      foreign('complex'),
      "npy: elements of type '<c16' are not supported; known: f2, f4, f8, i1, i2, i4, i8, u1, u2, u4, u8, b1",
    ],
    [
      'text',
      foreign('text'),
      "npy: elements of type '<U2' are not supported; known: f2, f4, f8, i1, i2, i4, i8, u1, u2, u4, u8, b1",
    ],
    [
      'an int64 beyond int32',
      foreign('large int64'),
      'npy: element 1 is 2147483648, which int32 cannot hold; save the array as float64',
    ],
    [
      'a uint32 beyond int32',
      foreign('large uint32'),
      'npy: element 0 is 4294967295, which int32 cannot hold; save the array as float64',
    ],
  ])('%s', (_, file, message) => {
    expect(() => decodeNpy(file)).toThrow(new RangeError(message));
  });

  it('no prefix of a file is taken for one', () => {
    const file = encodeNpy(zeros([3], { dtype: 'uint8' }));
    for (let n = 0; n < file.length; n++) expect(() => decodeNpy(file.subarray(0, n))).toThrow(RangeError);
  });
});
