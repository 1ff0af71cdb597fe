import { allOf } from './all-of.ts';
import type { Dataset } from './dataset.ts';
import { openSource, type IdxSource } from './idx-source.ts';
import { checkImageOptions, type LookAlikeOptions } from './image-options.ts';
import { labelledImages, type OwnedFile } from './labelled-images.ts';
import type { Platform } from './platform.ts';

/** Where the two files of a data set come from. */
export interface IdxPair {
  readonly images: IdxSource;
  readonly labels: IdxSource;
}

/** {@link loadIdxPair}, for any platform. */
export async function loadPairWith(platform: Platform, pair: IdxPair, options: LookAlikeOptions): Promise<Dataset> {
  checkImageOptions(options, 'loadIdxPair');
  const [images, labels] = (await allOf([
    openSource(pair.images, 'images', platform, options.signal),
    openSource(pair.labels, 'labels', platform, options.signal),
  ])) as [OwnedFile, OwnedFile];
  return labelledImages(images, labels, options);
}
