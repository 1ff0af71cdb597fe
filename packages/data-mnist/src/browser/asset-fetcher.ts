import { fetchBytes, type BytesReceived } from '../fetch-bytes.ts';
import { mnistFiles, type MnistFile } from '../mnist-files.ts';
import { baseUrls } from './base-urls.ts';

/** Finds out once where MNIST's files are served. */
export interface AssetFetcher {
  locate(file: MnistFile): Promise<URL>;
  /** The file as it is served, gzipped. */
  fetch(file: MnistFile, received?: BytesReceived): Promise<Uint8Array>;
}

/** Serves one load: the first file asked for settles the base address, with the smallest file, for all of them. */
export function assetFetcher(baseUrl: string | URL | undefined, signal: AbortSignal | undefined): AssetFetcher {
  const bases = baseUrls(baseUrl);
  let base: Promise<URL> | undefined;
  const locate = async (file: MnistFile): Promise<URL> =>
    new URL(file.asset, await (base ??= firstThatServes(bases, signal)));
  return {
    locate,
    fetch: async (file, received) => (await fetchBytes(await locate(file), signal, received)) ?? missing(file, bases),
  };
}

async function firstThatServes(bases: readonly URL[], signal: AbortSignal | undefined): Promise<URL> {
  if (bases.length === 1) return bases[0]!;
  const smallest = mnistFiles.testLabels;
  for (const base of bases) if ((await fetchBytes(new URL(smallest.asset, base), signal)) !== undefined) return base;
  return missing(smallest, bases);
}

function missing({ asset }: MnistFile, bases: readonly URL[]): never {
  throw new Error(
    `MNIST: ${asset} is not served at ${bases.join(' or ')}; ` +
      'add mnistAssets() of @downhill/data-mnist/vite, or copyMnistAssets() of @downhill/data-mnist/node, ' +
      'or pass baseUrl',
  );
}
