import type { OwnedFile } from './labelled-images.ts';
import type { Platform } from './platform.ts';
import { unpack } from './unpack.ts';

/**
 * Where an IDX file comes from, gzipped or not: its bytes, a `File` that the user chose, an address, or in Node a path.
 */
export type IdxSource = Uint8Array | ArrayBuffer | Blob | string | URL;

/** Reads and unpacks a source. `name` is what messages call one that has no name of its own. */
export async function openSource(
  source: IdxSource,
  name: string,
  platform: Platform,
  signal: AbortSignal | undefined,
): Promise<OwnedFile> {
  signal?.throwIfAborted();
  const file = isLocation(source) ? await readLocation(source, platform, signal) : await copyOf(source, name);
  const unpacked = await unpack(file, platform);
  signal?.throwIfAborted();
  return unpacked;
}

const isLocation = (source: IdxSource): source is string | URL => typeof source === 'string' || source instanceof URL;

async function readLocation(
  location: string | URL,
  platform: Platform,
  signal: AbortSignal | undefined,
): Promise<OwnedFile> {
  const bytes = await platform.read(location, signal);
  if (bytes === undefined) throw new Error(`${String(location)}: there is no such file`);
  return { name: lastSegment(location), bytes };
}

async function copyOf(source: Uint8Array | ArrayBuffer | Blob, name: string): Promise<OwnedFile> {
  if (source instanceof Blob)
    return { name: 'name' in source ? String(source.name) : name, bytes: new Uint8Array(await source.arrayBuffer()) };
  return { name, bytes: source instanceof Uint8Array ? Uint8Array.from(source) : new Uint8Array(source.slice(0)) };
}

/** `t10k-labels-idx1-ubyte` of a path or address. */
function lastSegment(location: string | URL): string {
  const path = location instanceof URL ? location.pathname : location;
  return path.split(/[\\/]/).at(-1) ?? path;
}
