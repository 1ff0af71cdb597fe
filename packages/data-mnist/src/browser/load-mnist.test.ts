import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeBrowser, packedMnist, type FakeBrowser } from '../../test/fake-browser.ts';
import { mnistFiles } from '../mnist-files.ts';
import { loadMnist } from './load-mnist.ts';
import { verifyMnist } from './verify-mnist.ts';

let packed: Map<string, Uint8Array>;
beforeAll(async () => {
  packed = await packedMnist();
});
afterEach(() => vi.unstubAllGlobals());

const names = ['testImages', 'testLabels', 'trainImages', 'trainLabels'].map((key) => `mnist/${key}.idx.z`);
const serve = (browser: FakeBrowser, base: string): void =>
  packed.forEach((bytes, asset) => browser.served.set(base + asset, bytes));
const cacheKey = (key: keyof typeof mnistFiles): string =>
  `downhill-mnist https://downhill.invalid/${mnistFiles[key].sha256}`;

const advice =
  'add mnistAssets() of @downhill/data-mnist/vite, or copyMnistAssets() of @downhill/data-mnist/node, ' +
  'or pass baseUrl';

describe('finds the files', () => {
  test('beside the page, each asked for once', async () => {
    const browser = fakeBrowser('https://example.org/');
    serve(browser, 'https://example.org/');
    const { train, test } = await loadMnist();
    expect([train.x.shape, test.x.shape]).toEqual([
      [60000, 784],
      [10000, 784],
    ]);
    expect([...train.t.data.subarray(0, 5)]).toEqual([5, 0, 4, 1, 9]);
    expect([...test.t.data.subarray(0, 5)]).toEqual([7, 2, 1, 0, 4]);
    expect(browser.asked.toSorted()).toEqual(names.map((name) => `https://example.org/${name}`));
  });

  test('above a worker’s folder, where a page is answered for files that are not there', async () => {
    const browser = fakeBrowser('https://example.org/app/assets/worker.js');
    serve(browser, 'https://example.org/app/');
    expect((await loadMnist({ limit: 5 })).train.t.toArray()).toEqual([5, 0, 4, 1, 9]);
    expect(browser.asked.slice(0, 2)).toEqual([
      'https://example.org/app/assets/mnist/testLabels.idx.z',
      'https://example.org/app/mnist/testLabels.idx.z',
    ]);
    expect(browser.asked.slice(2).toSorted()).toEqual(names.map((name) => `https://example.org/app/${name}`));
  });

  test('at baseUrl, and unpacked ones too', async () => {
    const browser = fakeBrowser('https://example.org/app/assets/worker.js');
    packed.forEach((bytes, asset) => browser.served.set(`https://cdn.example/x/${asset}`, gunzipSync(bytes)));
    const { test } = await loadMnist({ limit: 5, baseUrl: 'https://cdn.example/x/', oneHot: true, flatten: false });
    expect(test.t.shape).toEqual([5, 10]);
    expect(test.x.shape).toEqual([5, 1, 28, 28]);
    expect(browser.asked).toHaveLength(4);
  });
});

describe('keeps a copy', () => {
  test('of what is packed and right, and uses it without asking again', async () => {
    const browser = fakeBrowser('https://example.org/');
    serve(browser, 'https://example.org/');
    await loadMnist();
    expect(browser.stored.get(cacheKey('testLabels'))).toEqual(new Uint8Array(packed.get('mnist/testLabels.idx.z')!));
    expect(browser.stored.size).toBe(4);
    browser.asked.length = 0;
    browser.served.clear();
    const { train } = await loadMnist();
    train.t.data.fill(0);
    expect((await loadMnist({ limit: 5 })).train.t.toArray()).toEqual([5, 0, 4, 1, 9]);
    expect(browser.asked).toEqual([]);
  });

  test('but not a damaged one: it is fetched again and replaced', async () => {
    const browser = fakeBrowser('https://example.org/');
    serve(browser, 'https://example.org/');
    browser.stored.set(cacheKey('testLabels'), Uint8Array.of(1, 2, 3, 4));
    await loadMnist();
    expect(browser.asked).toHaveLength(4);
    expect(browser.stored.get(cacheKey('testLabels'))).toEqual(new Uint8Array(packed.get('mnist/testLabels.idx.z')!));
  });

  test('or does without, where cache storage is missing or full', async () => {
    const browser = fakeBrowser('https://example.org/');
    serve(browser, 'https://example.org/');
    vi.stubGlobal('caches', undefined);
    expect((await loadMnist({ limit: 1 })).train.t.toArray()).toEqual([5]);
    const full = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const nothing = (): Promise<undefined> => Promise.resolve(undefined);
    vi.stubGlobal('caches', { open: () => Promise.resolve({ match: nothing, put: full, delete: full }) });
    expect((await loadMnist({ limit: 1 })).train.t.toArray()).toEqual([5]);
  });
});

describe('errors', () => {
  test('nobody serves the files', async () => {
    fakeBrowser('https://example.org/app/');
    await expect(loadMnist()).rejects.toThrow(
      new Error(
        'MNIST: mnist/testLabels.idx.z is not served at https://example.org/app/ or https://example.org/; ' + advice,
      ),
    );
    await expect(loadMnist({ baseUrl: 'https://cdn.example/' })).rejects.toThrow(
      new Error(`MNIST: mnist/trainImages.idx.z is not served at https://cdn.example/; ${advice}`),
    );
  });

  test('another file is served under a name; nothing of it is kept', async () => {
    const browser = fakeBrowser('https://example.org/');
    serve(browser, 'https://example.org/');
    const changed = gunzipSync(packed.get('mnist/testLabels.idx.z')!);
    changed[8] = 3;
    browser.served.set('https://example.org/mnist/testLabels.idx.z', gzipSync(changed));
    await expect(loadMnist()).rejects.toThrow(
      new RangeError(
        't10k-labels-idx1-ubyte: SHA-256 is b98d5349cdd2b2aa58397b2b62a7d892be16c9347f5b9c1352518ce60da0c616, ' +
          `expected ${mnistFiles.testLabels.sha256}; the file is damaged or another one`,
      ),
    );
    expect(browser.stored.has(cacheKey('testLabels'))).toBe(false);
  });

  test('a download that was cut off', async () => {
    const browser = fakeBrowser('https://example.org/');
    serve(browser, 'https://example.org/');
    browser.served.set(
      'https://example.org/mnist/trainLabels.idx.z',
      packed.get('mnist/trainLabels.idx.z')!.subarray(0, 99),
    );
    await expect(loadMnist()).rejects.toThrow(
      new RangeError('mnist/trainLabels.idx.z: its 99 bytes of gzip data are truncated or damaged; get the file again'),
    );
  });

  test('an aborted signal, with its reason', async () => {
    fakeBrowser('https://example.org/');
    const reason = new Error('enough');
    await expect(loadMnist({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const loading = loadMnist({ signal: controller.signal });
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
  });

  test('a limit out of range', async () => {
    fakeBrowser('https://example.org/');
    await expect(loadMnist({ limit: 0 })).rejects.toThrow(
      new RangeError('loadMnist: limit must be a whole number of 1 or more, got 0'),
    );
  });
});

describe('verifyMnist', () => {
  test('reads what is served, not what is kept', async () => {
    const browser = fakeBrowser('https://example.org/app/');
    serve(browser, 'https://example.org/');
    browser.served.delete('https://example.org/mnist/trainImages.idx.z');
    const reports = await verifyMnist();
    expect(reports.map(({ ok, bytes, location }) => [ok, bytes, location])).toEqual([
      [false, 0, 'https://example.org/mnist/trainImages.idx.z'],
      [true, 60_008, 'https://example.org/mnist/trainLabels.idx.z'],
      [true, 7_840_016, 'https://example.org/mnist/testImages.idx.z'],
      [true, 10_008, 'https://example.org/mnist/testLabels.idx.z'],
    ]);
    expect(reports[0]!.problem).toBe(
      'MNIST: mnist/trainImages.idx.z is not served at https://example.org/app/ or https://example.org/; ' + advice,
    );
    expect(browser.stored.size).toBe(0);
  });
});
