import { loadFromWith, type MnistFromOptions, type SetLocation } from '../load-from-with.ts';
import type { MnistData } from '../load-set.ts';
import { nodePlatform } from './platform.ts';

/** `loadMnistFrom` in Node: a string is a path. Documented with its twin for browsers. */
export const loadMnistFrom = (location: SetLocation, options: MnistFromOptions = {}): Promise<MnistData> =>
  loadFromWith(nodePlatform, location, options);
