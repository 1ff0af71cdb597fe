import { fetchBytes } from '../fetch-bytes.ts';
import type { Platform } from '../platform.ts';
import { gunzip } from './gunzip.ts';
import { sha256 } from './sha256.ts';

const resolve = (address: string | URL): URL =>
  new URL(address, typeof location === 'undefined' ? undefined : location.href);

/** A page or a worker: everything has an address. */
export const browserPlatform: Platform = {
  sha256,
  gunzip,
  read: (address, signal) => fetchBytes(resolve(address), signal),
  within(folder, name) {
    const base = resolve(folder);
    if (!base.pathname.endsWith('/')) base.pathname += '/';
    return new URL(name, base);
  },
};
