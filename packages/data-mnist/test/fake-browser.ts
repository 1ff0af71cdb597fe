import { gzipSync } from 'node:zlib';
import { vi } from 'vitest';
import { mnistFileList } from '../src/mnist-files.ts';
import { openPackaged } from '../src/node/open-packaged.ts';

/** What a page has and Node has not: an address, a server that answers, and cache storage. */
export interface FakeBrowser {
  /** Files by address. */
  readonly served: Map<string, Uint8Array>;
  /** Addresses asked for, in order. */
  readonly asked: string[];
  /** Cache storage, by cache name and address. */
  readonly stored: Map<string, Uint8Array>;
}

/** Puts one up; `vi.unstubAllGlobals()` takes it down. */
export function fakeBrowser(href: string): FakeBrowser {
  const browser: FakeBrowser = { served: new Map(), asked: [], stored: new Map() };
  vi.stubGlobal('location', { href });
  vi.stubGlobal('fetch', (url: URL | string) => {
    browser.asked.push(String(url));
    const bytes = browser.served.get(String(url));
    const page = new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    return Promise.resolve(bytes === undefined ? page : new Response(bytes.slice()));
  });
  vi.stubGlobal('caches', {
    open: (name: string) =>
      Promise.resolve({
        match: (address: string) => {
          const bytes = browser.stored.get(`${name} ${address}`);
          return Promise.resolve(bytes === undefined ? undefined : new Response(bytes.slice()));
        },
        put: async (address: string, response: Response) =>
          void browser.stored.set(`${name} ${address}`, new Uint8Array(await response.arrayBuffer())),
        delete: (address: string) => Promise.resolve(browser.stored.delete(`${name} ${address}`)),
      }),
  });
  return browser;
}

/** MNIST as a server has it, by asset name. Packed quickly rather than well. */
export async function packedMnist(): Promise<Map<string, Uint8Array>> {
  const packed = new Map<string, Uint8Array>();
  for (const file of mnistFileList)
    packed.set(file.asset, gzipSync((await openPackaged(file, undefined)).bytes, { level: 1 }));
  return packed;
}
