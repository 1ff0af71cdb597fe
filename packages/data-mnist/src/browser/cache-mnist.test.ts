import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser, packedMnist, type FakeBrowser } from '../../test/fake-browser.ts';
import type { FetchProgress } from '../cache-mnist-options.ts';
import { mnistFiles } from '../mnist-files.ts';
import { cacheMnist as cacheInNode } from '../node/cache-mnist.ts';
import { cacheMnist } from './cache-mnist.ts';
import { loadMnist } from './load-mnist.ts';

let packed: Map<string, Uint8Array>;
beforeAll(async () => {
  packed = await packedMnist();
});
afterEach(() => vi.unstubAllGlobals());

const base = 'https://example.org/app/';
const serve = (browser: FakeBrowser): void => packed.forEach((bytes, asset) => browser.served.set(base + asset, bytes));
const size = (): number => [...packed.values()].reduce((sum, { length }) => sum + length, 0);

test('fetches every file once, with progress, and loading needs no network then', async () => {
  const browser = fakeBrowser(`${base}index.html`);
  serve(browser);
  const told: FetchProgress[] = [];
  await cacheMnist({ baseUrl: base, onProgress: (progress) => told.push(progress) });
  expect(told.at(-1)!.receivedBytes).toBe(size());
  expect(told.map(({ receivedBytes }) => receivedBytes)).toEqual(
    told.map(({ receivedBytes }) => receivedBytes).toSorted((a, b) => a - b),
  );
  expect(browser.asked).toHaveLength(4);
  browser.served.clear();
  expect((await loadMnist({ limit: 3, baseUrl: base })).test.t.toArray()).toEqual([7, 2, 1]);
  await cacheMnist({ baseUrl: base });
  expect(browser.asked).toHaveLength(4);
});

test('only what is missing is fetched', async () => {
  const browser = fakeBrowser(`${base}index.html`);
  serve(browser);
  const { sha256 } = mnistFiles.trainImages;
  browser.stored.set(`downhill-mnist https://downhill.invalid/${sha256}`, Uint8Array.of(1));
  await cacheMnist({ baseUrl: base });
  expect(browser.asked.some((address) => address.includes('trainImages'))).toBe(false);
  expect(browser.asked).toHaveLength(3);
});

test('a damaged file is not kept', async () => {
  const browser = fakeBrowser(`${base}index.html`);
  serve(browser);
  browser.served.set(`${base}mnist/testLabels.idx.z`, gzipSync(Uint8Array.of(1, 2, 3)));
  await expect(cacheMnist({ baseUrl: base })).rejects.toThrow(/^t10k-labels-idx1-ubyte: /);
  expect([...browser.stored.keys()].some((key) => key.endsWith(mnistFiles.testLabels.sha256))).toBe(false);
});

test('without cache storage nothing is fetched; an aborted signal rejects with its reason', async () => {
  const browser = fakeBrowser(`${base}index.html`);
  vi.stubGlobal('caches', undefined);
  await cacheMnist({ baseUrl: base });
  expect(browser.asked).toEqual([]);
  const reason = new Error('enough');
  await expect(cacheMnist({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  await expect(cacheInNode({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  await expect(cacheInNode()).resolves.toBeUndefined();
});
