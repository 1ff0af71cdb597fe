import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { imageFile, labelFile } from '../../test/idx-bytes.ts';
import { scratchFolder } from '../../test/scratch-folder.ts';
import { loadIdx } from './load-idx.ts';

const labels = labelFile([5, 0, 4]);

describe('sources', () => {
  test('bytes, gzipped or not, are copied', async () => {
    const given = labels.slice();
    const loaded = await loadIdx(given);
    given.fill(9);
    expect(loaded.toArray()).toEqual([5, 0, 4]);
    expect((await loadIdx(gzipSync(labels))).toArray()).toEqual([5, 0, 4]);
    expect((await loadIdx(labels.slice().buffer)).toArray()).toEqual([5, 0, 4]);
  });

  test('a blob', async () => {
    expect((await loadIdx(new Blob([gzipSync(labels)]))).toArray()).toEqual([5, 0, 4]);
  });

  test('paths and file URLs', async () => {
    const folder = await scratchFolder({ 'my labels.gz': gzipSync(labels), images: imageFile(1) });
    expect((await loadIdx(join(folder, 'my labels.gz'))).toArray()).toEqual([5, 0, 4]);
    expect((await loadIdx(pathToFileURL(join(folder, 'my labels.gz')))).toArray()).toEqual([5, 0, 4]);
    expect((await loadIdx(join(folder, 'images'), { magic: 2051 })).shape).toEqual([1, 2, 3]);
  });

  test('addresses', async () => {
    const fetched: string[] = [];
    vi.stubGlobal('fetch', (url: string | URL) => {
      fetched.push(String(url));
      return Promise.resolve(new Response(gzipSync(labels)));
    });
    expect((await loadIdx('https://example.org/labels.gz')).toArray()).toEqual([5, 0, 4]);
    expect((await loadIdx(new URL('http://example.org/labels'))).toArray()).toEqual([5, 0, 4]);
    expect(fetched).toEqual(['https://example.org/labels.gz', 'http://example.org/labels']);
    vi.unstubAllGlobals();
  });
});

describe('errors', () => {
  test('name the file, or what the caller calls it', async () => {
    const folder = await scratchFolder({ 't10k-labels-idx1-ubyte': labels.subarray(0, 9) });
    const path = join(folder, 't10k-labels-idx1-ubyte');
    const rest = 'ends after 9 bytes, expected 11 bytes for [3] unsigned bytes; the file is truncated';
    await expect(loadIdx(path)).rejects.toThrow(new RangeError(`t10k-labels-idx1-ubyte: ${rest}`));
    await expect(loadIdx(path, { name: 'mine' })).rejects.toThrow(new RangeError(`mine: ${rest}`));
    await expect(loadIdx(new File([labels.slice(0, 9)], 'chosen'))).rejects.toThrow(new RangeError(`chosen: ${rest}`));
    await expect(loadIdx(labels.subarray(0, 9))).rejects.toThrow(new RangeError(`IDX data: ${rest}`));
  });

  test('a file that is not there', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'none');
    await expect(loadIdx(path)).rejects.toThrow(new Error(`${path}: there is no such file`));
    await expect(loadIdx(join(path, 'none'))).rejects.toThrow(new Error(`${path}/none: there is no such file`));
  });

  test('a folder is the system’s own error', async () => {
    await expect(loadIdx(await scratchFolder())).rejects.toThrow('EISDIR');
  });

  test('damaged gzip data', async () => {
    const packed = gzipSync(labels);
    const cut = packed.subarray(0, packed.length - 4);
    await expect(loadIdx(cut, { name: 'labels.gz' })).rejects.toThrow(
      new RangeError(`labels.gz: its ${cut.length} bytes of gzip data are truncated or damaged; get the file again`),
    );
    packed[packed.length - 5]! ^= 1;
    await expect(loadIdx(packed, { name: 'labels.gz' })).rejects.toThrow(
      new RangeError(`labels.gz: its ${packed.length} bytes of gzip data are truncated or damaged; get the file again`),
    );
  });

  test('an aborted signal, with its reason', async () => {
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    await expect(loadIdx(labels, { signal })).rejects.toBe(reason);
    const controller = new AbortController();
    const loading = loadIdx(gzipSync(labels), { signal: controller.signal });
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
  });
});
