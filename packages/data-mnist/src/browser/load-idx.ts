import type { Tensor } from '@downhill/tensor';
import type { IdxSource } from '../idx-source.ts';
import { loadIdxWith, type LoadIdxOptions } from '../load-idx-with.ts';
import { browserPlatform } from './platform.ts';

/**
 * The contents of an IDX file, as it is or gzipped, as a tensor of its own: {@link parseIdx} for what one downloads or
 * what a user chose. The source is the file's bytes, a `File`, an address, or a path in Node.
 *
 * Shapes and dtypes are those of {@link parseIdx}.
 *
 * @throws RangeError as {@link parseIdx}, and when gzip data is truncated or damaged; Error when the file cannot be
 * found or fetched; the signal's reason when it is aborted.
 *
 * @example
 * const images = await loadIdx(Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 255));
 * images.toArray(); // [[[0, 255]]]
 */
export const loadIdx = (source: IdxSource, options: LoadIdxOptions = {}): Promise<Tensor> =>
  loadIdxWith(browserPlatform, source, options);
