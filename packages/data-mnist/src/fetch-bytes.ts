/** Answers that mean "not here". Stores of static files often say 403 for what they do not have. */
const MISSING: readonly number[] = [403, 404, 410];

/**
 * The body at an address; undefined when there is nothing. A web page counts as nothing: many servers answer a
 * missing file with the start page of the application.
 */
export async function fetchBytes(url: string | URL, signal: AbortSignal | undefined): Promise<Uint8Array | undefined> {
  try {
    // Not through the browser's HTTP cache: workers that write the same large file to it at once make each other fail. What
    // is verified is kept in the Cache API instead.
    const response = await fetch(url, { cache: 'no-store', ...(signal === undefined ? {} : { signal }) });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (MISSING.includes(response.status) || (response.ok && isPage)) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(`${String(url)}: cannot be fetched (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause,
    });
  }
}
