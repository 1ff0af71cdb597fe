import type { Dataset } from '../dataset.ts';
import type { LookAlikeOptions } from '../image-options.ts';
import { loadPairWith, type IdxPair } from '../load-pair-with.ts';
import { nodePlatform } from './platform.ts';

/** `loadIdxPair` in Node: a string is a path. Documented with its twin for browsers. */
export const loadIdxPair = (pair: IdxPair, options: LookAlikeOptions = {}): Promise<Dataset> =>
  loadPairWith(nodePlatform, pair, options);
