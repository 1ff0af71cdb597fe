import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mnistFileList } from '../mnist-files.ts';
import { packedAsset } from './packed-asset.ts';

/**
 * Writes what a web page needs of MNIST into a folder that is served with it, for bundlers other than Vite: four
 * gzipped files, `mnist/trainImages.idx.z` and so on, 11 MB in all. Files that exist are replaced.
 *
 * @returns the paths of the files.
 */
export async function copyMnistAssets(folder: string): Promise<string[]> {
  return Promise.all(
    mnistFileList.map(async (file) => {
      const path = join(folder, file.asset);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await packedAsset(file));
      return path;
    }),
  );
}
