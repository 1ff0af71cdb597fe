import { Tensor } from '@downhill/tensor';
import { decodeIdx } from './decode-idx.ts';
import { openSource, type IdxSource } from './idx-source.ts';
import type { IdxOptions } from './parse-idx.ts';
import type { Platform } from './platform.ts';

/** Options of {@link loadIdx}. */
export interface LoadIdxOptions extends IdxOptions {
  /** Stops the loading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** {@link loadIdx}, for any platform. */
export async function loadIdxWith(platform: Platform, source: IdxSource, options: LoadIdxOptions): Promise<Tensor> {
  const file = await openSource(source, options.name ?? 'IDX data', platform, options.signal);
  const { shape, data } = decodeIdx(file.bytes, options.name ?? file.name, options.magic);
  return new Tensor(data, shape);
}
