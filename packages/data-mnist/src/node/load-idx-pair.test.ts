import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { imageFile, labelFile } from '../../test/idx-bytes.ts';
import { scratchFolder } from '../../test/scratch-folder.ts';
import { loadIdxPair } from './load-idx-pair.ts';

test('images and labels from different kinds of sources', async () => {
  const folder = await scratchFolder({ 'labels.gz': gzipSync(labelFile([3, 1])) });
  const { x, t } = await loadIdxPair(
    { images: imageFile(2), labels: join(folder, 'labels.gz') },
    { normalize: false, oneHot: true, classes: 4 },
  );
  expect(x.toArray()).toEqual([
    [0, 1, 2, 3, 4, 5],
    [10, 11, 12, 13, 14, 15],
  ]);
  expect(t.toArray()).toEqual([
    [0, 0, 0, 1],
    [0, 1, 0, 0],
  ]);
});

test('bytes that were given are not held on to', async () => {
  const images = imageFile(1);
  const labels = labelFile([3]);
  const { x, t } = await loadIdxPair({ images, labels });
  images.fill(0);
  labels.fill(0);
  expect(x.data[5]).toBe(Math.fround(5 / 255));
  expect(t.item()).toBe(3);
});

test('a mismatched pair names both files, or what they are', async () => {
  await expect(loadIdxPair({ images: imageFile(2), labels: labelFile([3]) })).rejects.toThrow(
    new RangeError('labels: 1 labels at byte 4, expected 2 as in images; are they from the same set?'),
  );
});

test.each([0, 257, 2.5])('%d classes are refused', async (classes) => {
  await expect(loadIdxPair({ images: imageFile(1), labels: labelFile([3]) }, { classes })).rejects.toThrow(
    new RangeError(`loadIdxPair: classes must be a whole number in 1…256, got ${classes}`),
  );
});
