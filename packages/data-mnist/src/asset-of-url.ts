import { mnistFileList, type MnistFile } from './mnist-files.ts';

/** The file that a request asks for, if any: `/any/folder/mnist/testLabels.idx.z?query`. */
export const assetOfUrl = (url: string): MnistFile | undefined =>
  mnistFileList.find(({ asset }) => url.split(/[?#]/)[0]!.endsWith(`/${asset}`));
