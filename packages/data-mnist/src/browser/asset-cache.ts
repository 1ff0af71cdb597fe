const NAME = 'downhill-mnist';
/** Entries are addressed by content, so that it does not matter which page of an origin stored them. */
const address = (sha256: string): string => `https://downhill.invalid/${sha256}`;

/** The browser's cache storage, or nothing where it is missing (plain HTTP), forbidden or full. */
async function attempt<T>(use: (cache: Cache) => Promise<T>): Promise<T | undefined> {
  try {
    return await use(await caches.open(NAME));
  } catch {
    return undefined;
  }
}

/** Files as they were served, by the SHA-256 of what they unpack to. A cache that does not work is an empty one. */
export const assetCache = {
  has: async (sha256: string): Promise<boolean> =>
    (await attempt((cache) => cache.match(address(sha256)))) !== undefined,
  read: (sha256: string): Promise<Uint8Array | undefined> =>
    attempt(async (cache) => {
      const response = await cache.match(address(sha256));
      return response === undefined ? undefined : new Uint8Array(await response.arrayBuffer());
    }),
  write: (sha256: string, bytes: Uint8Array): Promise<void> =>
    attempt((cache) => cache.put(address(sha256), new Response(bytes as Uint8Array<ArrayBuffer>))),
  remove: (sha256: string): Promise<boolean | undefined> => attempt((cache) => cache.delete(address(sha256))),
};
