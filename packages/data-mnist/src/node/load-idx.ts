import type { Tensor } from '@downhill/tensor';
import type { IdxSource } from '../idx-source.ts';
import { loadIdxWith, type LoadIdxOptions } from '../load-idx-with.ts';
import { nodePlatform } from './platform.ts';

/** `loadIdx` in Node: a string is a path. Documented with its twin for browsers. */
export const loadIdx = (source: IdxSource, options: LoadIdxOptions = {}): Promise<Tensor> =>
  loadIdxWith(nodePlatform, source, options);
