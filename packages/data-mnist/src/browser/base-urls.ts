/**
 * The addresses that MNIST's files may be served relative to: `baseUrl` alone, or, when there is none, the folder of
 * this page or worker script and then each folder above it. (Bundlers put workers into a folder below the page's.)
 */
export function baseUrls(baseUrl: string | URL | undefined): URL[] {
  const here = typeof location === 'undefined' ? undefined : location.href;
  if (baseUrl !== undefined) {
    if (!URL.canParse(baseUrl, here))
      throw new RangeError(`MNIST: baseUrl "${String(baseUrl)}" is not an address; pass an absolute one`);
    return [new URL(baseUrl, here)];
  }
  // A worker made from a blob has no folder, but it has an origin.
  const start = here?.startsWith('blob:') === true ? new URL(here).origin : here;
  if (start === undefined || !URL.canParse('.', start))
    throw new Error('MNIST: this script has no address to start from; pass baseUrl');
  const bases = [new URL('.', start)];
  for (;;) {
    const above = new URL('..', bases.at(-1));
    if (above.href === bases.at(-1)!.href) return bases;
    bases.push(above);
  }
}
