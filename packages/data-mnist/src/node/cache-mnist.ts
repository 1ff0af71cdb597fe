import type { CacheMnistOptions } from '../cache-mnist-options.ts';

/** Nothing to do in Node, where the data come with the package. See the browser's. */
export function cacheMnist({ signal }: CacheMnistOptions = {}): Promise<void> {
  return signal?.aborted === true ? Promise.reject(signal.reason as Error) : Promise.resolve();
}
