import { checkFile } from './check-file.ts';
import { openSource, type IdxSource } from './idx-source.ts';
import type { LookAlikeOptions } from './image-options.ts';
import type { OwnedFile } from './labelled-images.ts';
import { loadSet, type MnistData } from './load-set.ts';
import type { FileKey, MnistFile } from './mnist-files.ts';
import type { Platform } from './platform.ts';
import { unpack } from './unpack.ts';

/** A folder or base address that holds the four files under MNIST's names, or the four sources themselves. */
export type SetLocation = string | URL | Readonly<Record<FileKey, IdxSource>>;

/** Options of {@link loadMnistFrom}. */
export interface MnistFromOptions extends LookAlikeOptions {
  /** SHA-256 digests (lower-case hexadecimal) that the uncompressed files must have; those left out are not checked. */
  readonly sha256?: Readonly<Partial<Record<FileKey, string>>> | undefined;
}

/** {@link loadMnistFrom}, for any platform. */
export function loadFromWith(platform: Platform, location: SetLocation, options: MnistFromOptions): Promise<MnistData> {
  const { signal, sha256: digests = {} } = options;
  const open = async (file: MnistFile): Promise<OwnedFile> => {
    const opened =
      typeof location === 'string' || location instanceof URL
        ? await openInFolder(location, file, platform, signal)
        : await openSource(location[file.key], file.name, platform, signal);
    const sha256 = digests[file.key];
    if (sha256 === undefined) return opened;
    return checkFile(opened, { magic: file.magic, sha256 }, await platform.sha256(opened.bytes));
  };
  return loadSet(open, options, 'loadMnistFrom');
}

async function openInFolder(
  folder: string | URL,
  { name }: MnistFile,
  platform: Platform,
  signal: AbortSignal | undefined,
): Promise<OwnedFile> {
  for (const candidate of [name, `${name}.gz`]) {
    const bytes = await platform.read(platform.within(folder, candidate), signal);
    if (bytes === undefined) continue;
    return unpack({ name: candidate, bytes }, platform);
  }
  throw new Error(`loadMnistFrom: neither ${name} nor ${name}.gz is in ${String(folder)}`);
}
