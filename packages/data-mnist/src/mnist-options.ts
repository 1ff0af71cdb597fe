import type { ImageOptions } from './image-options.ts';

/** Options of {@link loadMnist}. */
export interface MnistOptions extends ImageOptions {
  /**
   * Browser only: the address that `mnist/trainImages.idx.z` and the others are served relative to, as a link on a page
   * would be (`/app/`, with the slash). Left out: the folder of the page or worker script, then the folders above it.
   */
  readonly baseUrl?: string | URL | undefined;
}
