import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MnistFile } from '../mnist-files.ts';
import { openPackaged } from './open-packaged.ts';

const cache = new Map<MnistFile, Promise<Uint8Array>>();

/** One of MNIST's files as a web page gets it, gzipped. Packing takes a second or two, so it is done once a process. */
export function packedAsset(file: MnistFile): Promise<Uint8Array> {
  let packed = cache.get(file);
  if (packed === undefined) cache.set(file, (packed = pack(file)));
  return packed;
}

async function pack(file: MnistFile): Promise<Uint8Array> {
  const { bytes } = await openPackaged(file, undefined);
  return promisify(gzip)(bytes, { level: 6 });
}
