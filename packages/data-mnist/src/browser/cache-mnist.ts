import { allOf } from '../all-of.ts';
import { mnistFileList } from '../mnist-files.ts';
import type { CacheMnistOptions } from '../cache-mnist-options.ts';
import { assetCache } from './asset-cache.ts';
import { assetFetcher } from './asset-fetcher.ts';
import { unpackVerified } from './unpack-verified.ts';

/**
 * Fetches those files of MNIST that the browser's cache storage does not have yet, checks them, and keeps them there, so
 * that {@link loadMnist} needs no network, in whichever worker it is called: once for all of them, with progress.
 *
 * Conventions: files that are there are not checked; {@link loadMnist} does that. Where there is no cache storage (plain
 * HTTP, some private windows) nothing is fetched. In Node, where the data come with the package, this does nothing.
 *
 * @throws RangeError when a file is damaged; Error when one cannot be found or fetched; the signal's reason when it is
 * aborted.
 *
 * @example
 * await cacheMnist({ onProgress: ({ receivedBytes, totalBytes }) => console.log(receivedBytes / totalBytes) });
 * const { test } = await loadMnist(); // from now on without a network
 * test.t.size; // 10000
 */
export async function cacheMnist({ baseUrl, signal, onProgress }: CacheMnistOptions = {}): Promise<void> {
  signal?.throwIfAborted();
  if (typeof caches === 'undefined') return;
  const known = await allOf(mnistFileList.map(({ sha256 }) => assetCache.has(sha256)));
  const missing = mnistFileList.filter((_, i) => !known[i]!);
  if (missing.length === 0) return;
  const assets = assetFetcher(baseUrl, signal);
  const received = missing.map(() => [0, 0] as readonly [bytes: number, length: number]);
  await allOf(
    missing.map(async (file, i) => {
      const packed = await assets.fetch(file, (bytes, length) => {
        received[i] = [bytes, length];
        const sum = (which: 0 | 1): number => received.reduce((total, one) => total + one[which], 0);
        onProgress?.({ receivedBytes: sum(0), totalBytes: sum(1) });
      });
      await unpackVerified(packed, file);
      await assetCache.write(file.sha256, packed);
    }),
  );
}
