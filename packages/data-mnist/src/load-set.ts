import { allOf } from './all-of.ts';
import type { Dataset } from './dataset.ts';
import { checkImageOptions, type LookAlikeOptions } from './image-options.ts';
import { labelledImages, type OwnedFile } from './labelled-images.ts';
import { mnistFileList, type MnistFile } from './mnist-files.ts';

/** A set to train on and a set to test with. */
export interface MnistData {
  readonly train: Dataset;
  readonly test: Dataset;
}

/** Loads the four files of a set through `open` and puts them together. `where` names the caller in messages. */
export async function loadSet(
  open: (file: MnistFile) => Promise<OwnedFile>,
  options: LookAlikeOptions,
  where: string,
): Promise<MnistData> {
  checkImageOptions(options, where);
  options.signal?.throwIfAborted();
  const files = await allOf(mnistFileList.map(open));
  options.signal?.throwIfAborted();
  const [trainImages, trainLabels, testImages, testLabels] = files as [OwnedFile, OwnedFile, OwnedFile, OwnedFile];
  return {
    train: labelledImages(trainImages, trainLabels, options),
    test: labelledImages(testImages, testLabels, options),
  };
}
