import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '../../test/fake-browser.ts';
import { imageFile, labelFile } from '../../test/idx-bytes.ts';
import { loadIdxPair } from './load-idx-pair.ts';
import { loadIdx } from './load-idx.ts';
import { loadMnistFrom } from './load-mnist-from.ts';

afterEach(() => vi.unstubAllGlobals());

test('a folder of files is an address relative to the page, gzipped or not', async () => {
  const browser = fakeBrowser('https://example.org/app/index.html');
  const base = 'https://example.org/app/fashion/';
  browser.served.set(`${base}train-images-idx3-ubyte`, imageFile(2));
  browser.served.set(`${base}train-labels-idx1-ubyte.gz`, gzipSync(labelFile([9, 0])));
  browser.served.set(`${base}t10k-images-idx3-ubyte.gz`, gzipSync(imageFile(1)));
  browser.served.set(`${base}t10k-labels-idx1-ubyte`, labelFile([2]));
  for (const location of ['fashion', 'fashion/', new URL(base)]) {
    const { train, test } = await loadMnistFrom(location);
    expect([train.x.shape, train.t.toArray(), test.t.toArray()]).toEqual([[2, 6], [9, 0], [2]]);
  }
});

test('files that are not there', async () => {
  fakeBrowser('https://example.org/');
  await expect(loadMnistFrom('fashion')).rejects.toThrow(
    new Error('loadMnistFrom: neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz is in fashion'),
  );
  await expect(loadIdx('labels')).rejects.toThrow(new Error('labels: there is no such file'));
});

test('files that a user chose', async () => {
  const images = new File([gzipSync(imageFile(2))], 'images.gz');
  const labels = new File([labelFile([1, 12]).slice()], 'my-labels');
  expect((await loadIdx(images)).shape).toEqual([2, 2, 3]);
  expect((await loadIdxPair({ images, labels }, { classes: 13 })).t.toArray()).toEqual([1, 12]);
  await expect(loadIdxPair({ images, labels })).rejects.toThrow(
    new RangeError('my-labels: label 12 at byte 9, expected 0…9'),
  );
});
