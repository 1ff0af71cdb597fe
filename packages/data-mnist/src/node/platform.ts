import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchBytes } from '../fetch-bytes.ts';
import type { Platform } from '../platform.ts';
import { gunzip } from './gunzip.ts';
import { readFile } from './read-file.ts';

/** An address on the web, as opposed to a path or a `file:` URL. */
const isWeb = (location: string | URL): boolean => /^https?:/.test(String(location));

/** Node: paths and `file:` URLs are read, `http(s):` addresses are fetched. */
export const nodePlatform: Platform = {
  // node:crypto reads the bytes where they are; the web's digest would copy them first.
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  gunzip,
  read: (location, signal) => (isWeb(location) ? fetchBytes(location, signal) : readFile(location, signal)),
  within(folder, name) {
    if (isWeb(folder)) return new URL(name, String(folder).replace(/\/?$/, '/'));
    return join(folder instanceof URL ? fileURLToPath(folder) : folder, name);
  },
};
