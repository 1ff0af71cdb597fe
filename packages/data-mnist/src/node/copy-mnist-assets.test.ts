import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../test/scratch-folder.ts';
import { mnistFileList } from '../mnist-files.ts';
import { copyMnistAssets } from './copy-mnist-assets.ts';
import { nodePlatform } from './platform.ts';

test('writes the four files, gzipped, into a folder that it makes, and replaces them', async () => {
  const folder = join(await scratchFolder(), 'public');
  const paths = await copyMnistAssets(folder);
  expect(paths).toEqual(
    ['trainImages', 'trainLabels', 'testImages', 'testLabels'].map((key) => join(folder, 'mnist', `${key}.idx.z`)),
  );
  for (const [i, { sha256 }] of mnistFileList.entries())
    expect(await nodePlatform.sha256(gunzipSync(await readFile(paths[i]!)))).toBe(sha256);
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(12_000_000);
  expect(await copyMnistAssets(folder)).toEqual(paths);
});
