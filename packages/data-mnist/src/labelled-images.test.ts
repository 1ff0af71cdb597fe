import { describe, expect, test } from 'vitest';
import { imageFile, labelFile } from '../test/idx-bytes.ts';
import { rawBytes } from '../test/raw-bytes.ts';
import { labelledImages, type OwnedFile } from './labelled-images.ts';

const images = (n: number): OwnedFile => ({ name: 'train-images-idx3-ubyte', bytes: imageFile(n) });
const labels = (...values: number[]): OwnedFile => ({ name: 'train-labels-idx1-ubyte', bytes: labelFile(values) });

describe('forms of images', () => {
  test('rows of float32 in 0…1, kept as bytes', () => {
    const { x } = labelledImages(images(2), labels(1, 0), {});
    expect(x.shape).toEqual([2, 6]);
    expect(x.dtype).toBe('float32');
    expect(rawBytes(x)).toEqual(Uint8Array.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15));
    expect(x.data).toEqual(Float32Array.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15).map((v) => v / 255));
  });

  test('bytes', () => {
    const { x } = labelledImages(images(2), labels(1, 0), { normalize: false });
    expect(x.dtype).toBe('uint8');
    expect(x.data).toEqual(Uint8Array.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15));
  });

  test.each([true, false])('with a channel, height and width (normalize: %s)', (normalize) => {
    expect(labelledImages(images(2), labels(1, 0), { normalize, flatten: false }).x.shape).toEqual([2, 1, 2, 3]);
  });
});

describe('forms of labels', () => {
  test('class numbers', () => {
    const { t } = labelledImages(images(3), labels(1, 0, 9), {});
    expect(t.dtype).toBe('uint8');
    expect(t.toArray()).toEqual([1, 0, 9]);
  });

  test('one-hot rows', () => {
    const { t } = labelledImages(images(2), labels(2, 0), { oneHot: true, classes: 3 });
    expect(t.dtype).toBe('float32');
    expect(t.toArray()).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(labelledImages(images(1), labels(4), { oneHot: true }).t.shape).toEqual([1, 10]);
  });
});

describe('limit', () => {
  test('takes the first samples, in memory that does not hold on to the rest', () => {
    const { x, t } = labelledImages(images(3), labels(1, 0, 9), { limit: 2, normalize: false });
    expect(x.toArray()).toEqual([
      [0, 1, 2, 3, 4, 5],
      [10, 11, 12, 13, 14, 15],
    ]);
    expect(t.toArray()).toEqual([1, 0]);
    expect(x.data.buffer.byteLength).toBe(12);
    expect(t.data.buffer.byteLength).toBe(2);
  });

  test('larger than the set is the set', () => {
    expect(labelledImages(images(3), labels(1, 0, 9), { limit: 4, oneHot: true }).t.shape).toEqual([3, 10]);
  });
});

test('a set may be empty', () => {
  const { x, t } = labelledImages(images(0), labels(), {});
  expect([x.shape, t.shape]).toEqual([[0, 6], [0]]);
});

describe('errors', () => {
  test('images and labels of different sets', () => {
    expect(() => labelledImages(images(3), labels(1, 0), {})).toThrow(
      new RangeError(
        'train-labels-idx1-ubyte: 2 labels at byte 4, expected 3 as in train-images-idx3-ubyte; ' +
          'are they from the same set?',
      ),
    );
  });

  test('a label out of range', () => {
    expect(() => labelledImages(images(3), labels(1, 0, 10), {})).toThrow(
      new RangeError('train-labels-idx1-ubyte: label 10 at byte 10, expected 0…9'),
    );
    expect(() => labelledImages(images(2), labels(2, 1), { classes: 2 })).toThrow(
      new RangeError('train-labels-idx1-ubyte: label 2 at byte 8, expected 0…1'),
    );
    expect(labelledImages(images(1), labels(255), { classes: 256 }).t.toArray()).toEqual([255]);
  });

  test('the two files exchanged', () => {
    expect(() => labelledImages(labels(1), images(1), {})).toThrow(
      new RangeError(
        'train-labels-idx1-ubyte: magic number 2049 at byte 0, expected 2051; these are labels, not images',
      ),
    );
  });
});
