import type { MnistOptions } from './mnist-options.ts';

/** How much of the files that are fetched has come. */
export interface FetchProgress {
  readonly receivedBytes: number;
  /** Of the files whose server has answered; 0 when it does not say. */
  readonly totalBytes: number;
}

/** Options of {@link cacheMnist}. */
export interface CacheMnistOptions extends Pick<MnistOptions, 'baseUrl' | 'signal'> {
  /** Called for every piece that arrives. */
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
}
