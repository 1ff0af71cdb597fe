import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Plugin } from 'vite';
import { mnistFiles } from '../mnist-files.ts';
import { mnistAssets } from './mnist-assets.ts';
import { nodePlatform } from './platform.ts';

type Handle = Parameters<Parameters<ReturnType<typeof mnistAssets>['configureServer']>[0]['middlewares']['use']>[0];

test('is a plugin in the eyes of Vite', () => {
  const plugin: Plugin = mnistAssets();
  expect(plugin.name).toBe('downhill:mnist-assets');
});

describe('in development', () => {
  /** What the server answers: headers and body, or undefined when it passes the request on. */
  const ask = (url: string | undefined): Promise<{ headers: Record<string, unknown>; body: Uint8Array } | undefined> =>
    new Promise((resolve, reject) => {
      const handles: Handle[] = [];
      mnistAssets().configureServer({ middlewares: { use: (handle) => handles.push(handle) } });
      const headers: Record<string, unknown> = {};
      const response = {
        setHeader: (name: string, value: unknown) => (headers[name] = value),
        end: (body: Uint8Array) => resolve({ headers, body }),
      };
      handles[0]!({ url }, response, (error) => (error instanceof Error ? reject(error) : resolve(undefined)));
    });

  test.each(['/mnist/testLabels.idx.z', '/base/src/mnist/testLabels.idx.z?t=1#a'])('serves %s', async (url) => {
    const { headers, body } = (await ask(url))!;
    expect(headers).toEqual({ 'Content-Type': 'application/octet-stream', 'Content-Length': body.length });
    expect(await nodePlatform.sha256(gunzipSync(body))).toBe(mnistFiles.testLabels.sha256);
  });

  test.each(['/', '/mnist/other.idx.z', '/xmnist/testLabels.idx.z', '/?x=/mnist/testLabels.idx.z', undefined])(
    'passes %s on',
    async (url) => {
      expect(await ask(url)).toBeUndefined();
    },
  );
});

describe('in a build', () => {
  const build = async (consumer?: 'client' | 'server'): Promise<{ fileName: string; source: Uint8Array }[]> => {
    const emitted: { fileName: string; source: Uint8Array }[] = [];
    const context = {
      emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => {
        emitted.push(file);
        return '';
      },
      ...(consumer === undefined ? {} : { environment: { config: { consumer } } }),
    };
    await mnistAssets().generateBundle.call(context);
    return emitted;
  };

  test.each(['client', undefined] as const)('emits the four files for the page (%s)', async (consumer) => {
    const files = await build(consumer);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'mnist/trainImages.idx.z',
      'mnist/trainLabels.idx.z',
      'mnist/testImages.idx.z',
      'mnist/testLabels.idx.z',
    ]);
    expect(await nodePlatform.sha256(gunzipSync(files[1]!.source))).toBe(mnistFiles.trainLabels.sha256);
  });

  test('but nothing for the server', async () => {
    expect(await build('server')).toEqual([]);
  });
});
