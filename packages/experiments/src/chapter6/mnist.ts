import { loadMnist, type MnistData } from '@downhill/data-mnist';

const loaded = new Map<string | undefined, Promise<MnistData>>();

/**
 * MNIST, loaded once in each worker however many tasks it runs, and shared by them: to be read, not written.
 *
 * A load that fails is forgotten, so that the next task tries again.
 */
export function mnist(baseUrl?: string): Promise<MnistData> {
  let data = loaded.get(baseUrl);
  if (data === undefined) {
    data = loadMnist(baseUrl === undefined ? {} : { baseUrl });
    loaded.set(baseUrl, data);
    data.catch(() => loaded.delete(baseUrl));
  }
  return data;
}
