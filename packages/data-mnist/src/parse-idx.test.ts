import { describe, expect, test } from 'vitest';
import { idxBytes, imageFile, labelFile } from '../test/idx-bytes.ts';
import { parseIdx } from './parse-idx.ts';

/** Elements as the format wants them, most significant byte first. */
function bigEndian(
  bytesEach: number,
  values: readonly number[],
  set: (v: DataView, at: number, x: number) => void,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytesEach * values.length));
  values.forEach((x, i) => set(view, bytesEach * i, x));
  return new Uint8Array(view.buffer);
}

describe('every type of the format', () => {
  test('unsigned bytes: images and labels', () => {
    const images = parseIdx(imageFile(2));
    expect(images.dtype).toBe('uint8');
    expect(images.toArray()).toEqual([
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      [
        [10, 11, 12],
        [13, 14, 15],
      ],
    ]);
    expect(parseIdx(labelFile([5, 0, 255])).toArray()).toEqual([5, 0, 255]);
  });

  test.each([
    [0x09, 'int32', [-128, 127, 0], bigEndian(1, [-128, 127, 0], (v, at, x) => v.setInt8(at, x))],
    [0x0b, 'int32', [-32768, 32767, 258], bigEndian(2, [-32768, 32767, 258], (v, at, x) => v.setInt16(at, x))],
    [
      0x0c,
      'int32',
      [-(2 ** 31), 2 ** 31 - 1, 16909060],
      bigEndian(4, [-(2 ** 31), 2 ** 31 - 1, 16909060], (v, at, x) => v.setInt32(at, x)),
    ],
    [
      0x0d,
      'float32',
      [-1.5, 2 ** -140, 3e38],
      bigEndian(4, [-1.5, 2 ** -140, 3e38], (v, at, x) => v.setFloat32(at, x)),
    ],
    [0x0e, 'float64', [-0.1, 5e-324, 1e308], bigEndian(8, [-0.1, 5e-324, 1e308], (v, at, x) => v.setFloat64(at, x))],
  ] as const)('type %i is %s', (type, dtype, values, elements) => {
    const parsed = parseIdx(idxBytes(type, [3, 1], elements));
    expect(parsed.dtype).toBe(dtype);
    expect(parsed.shape).toEqual([3, 1]);
    expect([...parsed.data]).toEqual(dtype === 'float32' ? values.map(Math.fround) : values);
  });

  test('no axes is one number, an axis of 0 no number', () => {
    expect(parseIdx(idxBytes(8, [], [7])).item()).toBe(7);
    expect(parseIdx(idxBytes(8, [0, 28, 28], [])).shape).toEqual([0, 28, 28]);
  });
});

test('the result is a copy, and the file may lie anywhere in a larger buffer', () => {
  const file = labelFile([1, 2, 3]);
  const buffer = new Uint8Array(file.length + 5);
  buffer.set(file, 3);
  const labels = parseIdx(buffer.subarray(3, 3 + file.length));
  buffer.fill(9);
  expect(labels.toArray()).toEqual([1, 2, 3]);
});

describe('errors name file, byte and expectation', () => {
  const name = 'train-images-idx3-ubyte';
  const message = (bytes: Uint8Array, options: Parameters<typeof parseIdx>[1] = { name }): string => {
    try {
      return String(parseIdx(bytes, options));
    } catch (error) {
      return String(error);
    }
  };
  const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 8, 0, 0, 0, 0);

  test('still compressed', () => {
    const expected = 'is the file still compressed?';
    expect(message(gzipHeader)).toBe(
      `RangeError: ${name}: magic number 529205256 at byte 0, expected 2051; ${expected}`,
    );
    expect(message(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe(
      `RangeError: ${name}: magic number 1347093252 at byte 0, expected 2051; ${expected}`,
    );
    expect(message(gzipHeader, {})).toBe(
      'RangeError: IDX data: magic number 529205256 at byte 0, ' +
        `expected an IDX header (2051 for images, 2049 for labels); ${expected}`,
    );
    expect(message(gzipHeader, { name: 'labels', magic: 2049 })).toBe(
      `RangeError: labels: magic number 529205256 at byte 0, expected 2049; ${expected}`,
    );
  });

  test('another kind of file', () => {
    expect(message(new TextEncoder().encode('<html>'))).toBe(
      `RangeError: ${name}: magic number 1013478509 at byte 0, expected 2051; is this the right file?`,
    );
    expect(message(idxBytes(0x0a, [1], [1]), {})).toBe(
      'RangeError: IDX data: magic number 2561 at byte 0, ' +
        'expected an IDX header (2051 for images, 2049 for labels); is this the right file?',
    );
  });

  test('labels for images and images for labels, when the kind is asked for', () => {
    expect(message(labelFile([1]), { name, magic: 2051 })).toBe(
      `RangeError: ${name}: magic number 2049 at byte 0, expected 2051; these are labels, not images`,
    );
    expect(message(imageFile(1), { name: 'labels', magic: 2049 })).toBe(
      'RangeError: labels: magic number 2051 at byte 0, expected 2049; these are images, not labels',
    );
    expect(message(idxBytes(8, [1, 1], [1]), { name, magic: 2051 })).toBe(
      `RangeError: ${name}: magic number 2050 at byte 0, expected 2051; is this the right file?`,
    );
  });

  test('truncated in the magic number, in the header, in the data', () => {
    const truncated = 'the file is truncated';
    expect(message(new Uint8Array(0))).toBe(
      `RangeError: ${name}: ends after 0 bytes, expected at least 4 bytes of header; ${truncated}`,
    );
    expect(message(imageFile(1).subarray(0, 15))).toBe(
      `RangeError: ${name}: ends after 15 bytes, expected 16 bytes of header; ${truncated}`,
    );
    expect(message(imageFile(2).subarray(0, 27))).toBe(
      `RangeError: ${name}: ends after 27 bytes, expected 28 bytes for [2, 2, 3] unsigned bytes; ${truncated}`,
    );
    expect(message(idxBytes(0x0d, [2], [1, 2, 3]), { name: 'x' })).toBe(
      `RangeError: x: ends after 11 bytes, expected 16 bytes for [2] float32; ${truncated}`,
    );
  });

  test('sizes that no file can have', () => {
    expect(message(idxBytes(8, [2 ** 32 - 1, 2 ** 32 - 1], []), { name: 'x' })).toBe(
      'RangeError: x: ends after 12 bytes, expected 18446744065119617000 bytes for [4294967295, 4294967295] ' +
        'unsigned bytes; the file is truncated',
    );
  });

  test('too long', () => {
    const long = Uint8Array.from([...imageFile(2), 0, 0]);
    expect(message(long)).toBe(
      `RangeError: ${name}: goes on after byte 28 to 30, expected 28 bytes for [2, 2, 3] unsigned bytes`,
    );
  });
});
