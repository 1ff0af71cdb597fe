import { unpack } from '../unpack.ts';
import type { MnistOptions } from '../mnist-options.ts';
import { verifyFiles, type FileReport } from '../verify-files.ts';
import { assetFetcher } from './asset-fetcher.ts';
import { browserPlatform } from './platform.ts';

/**
 * Reads the four files of MNIST afresh, from where {@link loadMnist} takes them, and reports the SHA-256 of each.
 *
 * A damaged or missing file is a report with `ok: false` and a `problem`, not an exception.
 *
 * @throws the signal's reason when it is aborted.
 *
 * @example
 * const reports = await verifyMnist();
 * reports.map(({ name, ok }) => `${name} ${ok}`)[0]; // 'train-images-idx3-ubyte true'
 */
export async function verifyMnist({ baseUrl, signal }: Pick<MnistOptions, 'baseUrl' | 'signal'> = {}): Promise<
  FileReport[]
> {
  const assets = assetFetcher(baseUrl, signal);
  return verifyFiles(
    async (file) => (await assets.locate(file)).href,
    async (file) => unpack({ name: file.asset, bytes: await assets.fetch(file) }, browserPlatform),
    browserPlatform,
    signal,
  );
}
