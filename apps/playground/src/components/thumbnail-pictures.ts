/** Addresses of the pictures that `scripts/thumbnails.mjs` makes, by `<experiment>-<theme>`. */
export const thumbnailPictures: ReadonlyMap<string, string> = new Map(
  Object.entries(
    import.meta.glob<string>('../thumbnails/*.svg', { query: '?url&no-inline', import: 'default', eager: true }),
  ).map(([path, address]) => [path.slice('../thumbnails/'.length, -'.svg'.length), address]),
);
