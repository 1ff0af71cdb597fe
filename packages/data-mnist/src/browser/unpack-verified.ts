import { checkFile } from '../check-file.ts';
import type { OwnedFile } from '../labelled-images.ts';
import type { MnistFile } from '../mnist-files.ts';
import { unpack } from '../unpack.ts';
import { browserPlatform } from './platform.ts';

/** Only what has the right digest leaves this function, so only that is kept in the cache. */
export async function unpackVerified(packed: Uint8Array, file: MnistFile): Promise<OwnedFile> {
  const { bytes } = await unpack({ name: file.asset, bytes: packed }, browserPlatform);
  return checkFile({ name: file.name, bytes }, file, await browserPlatform.sha256(bytes));
}
