import { loadFromWith, type MnistFromOptions, type SetLocation } from '../load-from-with.ts';
import type { MnistData } from '../load-set.ts';
import { browserPlatform } from './platform.ts';

/**
 * A set that looks like MNIST, such as Fashion-MNIST, KMNIST or EMNIST: four IDX files, gzipped or not, in a folder
 * (Node) or below an address, under MNIST's names (`train-images-idx3-ubyte` or `train-images-idx3-ubyte.gz`, …); or
 * the four sources.
 *
 * Shapes and dtypes are those of {@link loadMnist}, with the height and width that the files say.
 *
 * Conventions: digests are checked only when given as `sha256`. EMNIST's images are stored with rows and columns
 * exchanged; they are handed out as stored.
 *
 * @throws RangeError when a file is damaged, does not fit its pair, or has a label of `classes` or more; Error when it
 * cannot be found or fetched; the signal's reason when it is aborted.
 *
 * Xiao, Rasul & Vollgraf, "Fashion-MNIST", arXiv:1708.07747 (2017).
 */
export const loadMnistFrom = (location: SetLocation, options: MnistFromOptions = {}): Promise<MnistData> =>
  loadFromWith(browserPlatform, location, options);
