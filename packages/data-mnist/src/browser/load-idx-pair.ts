import type { Dataset } from '../dataset.ts';
import type { LookAlikeOptions } from '../image-options.ts';
import { loadPairWith, type IdxPair } from '../load-pair-with.ts';
import { browserPlatform } from './platform.ts';

/**
 * One data set from a file of images and a file of labels: bytes, files that a user chose, addresses, or paths in Node;
 * gzipped or not.
 *
 * Shapes and dtypes are those of {@link loadMnist}, with the height and width that the file says.
 *
 * @throws RangeError when a file is damaged, the two differ in length or a label is `classes` or more; Error when one
 * cannot be found or fetched; the signal's reason when it is aborted.
 *
 * @example
 * const images = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 51, 102, 255);
 * const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 1, 0);
 * const { x, t } = await loadIdxPair({ images, labels }, { classes: 2, oneHot: true });
 * x.shape; // [2, 2]
 * t.toArray(); // [[0, 1], [1, 0]]
 */
export const loadIdxPair = (pair: IdxPair, options: LookAlikeOptions = {}): Promise<Dataset> =>
  loadPairWith(browserPlatform, pair, options);
