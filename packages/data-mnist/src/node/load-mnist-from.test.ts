import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { imageFile, labelFile } from '../../test/idx-bytes.ts';
import { scratchFolder } from '../../test/scratch-folder.ts';
import { mnistFiles, type FileKey } from '../mnist-files.ts';
import { loadMnistFrom } from './load-mnist-from.ts';

/** A set of three and two images of 2 × 3 pixels. */
const small: Record<FileKey, Uint8Array> = {
  trainImages: imageFile(3),
  trainLabels: labelFile([5, 0, 4]),
  testImages: imageFile(2),
  testLabels: labelFile([7, 2]),
};
const named = (suffix = '', change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): Record<string, Uint8Array> =>
  Object.fromEntries(Object.values(mnistFiles).map(({ key, name }) => [name + suffix, change(small[key])]));
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('where the files are', () => {
  test.each(['', '.gz'])('a folder of files named as MNIST’s%s', async (suffix) => {
    const folder = await scratchFolder(named(suffix, suffix === '' ? undefined : gzipSync));
    for (const location of [folder, pathToFileURL(folder)]) {
      const { train, test } = await loadMnistFrom(location);
      expect([train.x.shape, train.t.toArray()]).toEqual([[3, 6], [5, 0, 4]]); // prettier-ignore
      expect([test.x.shape, test.t.toArray()]).toEqual([[2, 6], [7, 2]]); // prettier-ignore
    }
  });

  test('an address, with or without a slash at its end', async () => {
    const files = named();
    vi.stubGlobal('fetch', (url: URL) => {
      const bytes = files[url.href.replace('https://example.org/set/', '')];
      return Promise.resolve(bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes.slice()));
    });
    for (const location of ['https://example.org/set', new URL('https://example.org/set/')])
      expect((await loadMnistFrom(location)).test.t.toArray()).toEqual([7, 2]);
    vi.unstubAllGlobals();
  });

  test('four sources of any kind', async () => {
    const { train } = await loadMnistFrom({ ...small, trainLabels: gzipSync(small.trainLabels) }, { limit: 2 });
    expect(train.t.toArray()).toEqual([5, 0]);
  });
});

describe('digests', () => {
  const sha256 = { trainImages: digest(small.trainImages), testLabels: digest(small.testLabels) };

  test('that agree, of the uncompressed files', async () => {
    const folder = await scratchFolder(named('.gz', gzipSync));
    expect((await loadMnistFrom(folder, { sha256 })).train.t.size).toBe(3);
  });

  test('that differ', async () => {
    const damaged = small.trainImages.slice();
    damaged[20]! ^= 1;
    await expect(loadMnistFrom({ ...small, trainImages: damaged }, { sha256 })).rejects.toThrow(
      new RangeError(
        `train-images-idx3-ubyte: SHA-256 is ${digest(damaged)}, expected ${sha256.trainImages}; ` +
          'the file is damaged or another one',
      ),
    );
  });

  test('come after what says more: kind and length', async () => {
    const cut = small.trainImages.subarray(0, 20);
    await expect(loadMnistFrom({ ...small, trainImages: cut }, { sha256 })).rejects.toThrow(
      new RangeError(
        'train-images-idx3-ubyte: ends after 20 bytes, expected 34 bytes for [3, 2, 3] unsigned bytes; ' +
          'the file is truncated',
      ),
    );
    await expect(loadMnistFrom({ ...small, testLabels: small.testImages }, { sha256 })).rejects.toThrow(
      new RangeError(
        't10k-labels-idx1-ubyte: magic number 2051 at byte 0, expected 2049; these are images, not labels',
      ),
    );
  });
});

describe('errors', () => {
  test('a file that is missing', async () => {
    const { 't10k-images-idx3-ubyte': _, ...others } = named();
    const folder = await scratchFolder(others);
    await expect(loadMnistFrom(folder)).rejects.toThrow(
      new Error(`loadMnistFrom: neither t10k-images-idx3-ubyte nor t10k-images-idx3-ubyte.gz is in ${folder}`),
    );
  });

  test('the packed file is named when it is at fault', async () => {
    const files = named('.gz', gzipSync);
    files['t10k-labels-idx1-ubyte.gz'] = gzipSync(labelFile([7]));
    await expect(loadMnistFrom(await scratchFolder(files))).rejects.toThrow(
      new RangeError(
        't10k-labels-idx1-ubyte.gz: 1 labels at byte 4, expected 2 as in t10k-images-idx3-ubyte.gz; ' +
          'are they from the same set?',
      ),
    );
  });

  test('options are checked first', async () => {
    await expect(loadMnistFrom('nowhere', { limit: 0 })).rejects.toThrow(
      new RangeError('loadMnistFrom: limit must be a whole number of 1 or more, got 0'),
    );
  });
});

const fashion = '/usr/share/datasets/fashion-mnist';
test.runIf(existsSync(join(fashion, 'train-images-idx3-ubyte.gz')))(
  'Fashion-MNIST, where it is installed',
  async () => {
    const { train, test } = await loadMnistFrom(fashion);
    expect([train.x.shape, test.x.shape]).toEqual([
      [60000, 784],
      [10000, 784],
    ]);
    const counts = Array.from({ length: 10 }, () => 0);
    for (const label of train.t.data) counts[label]! += 1;
    expect(counts).toEqual(Array.from({ length: 10 }, () => 6000));
    expect([...train.t.data.subarray(0, 5)]).toEqual([9, 0, 0, 3, 0]);
  },
);
