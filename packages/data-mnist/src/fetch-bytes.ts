/** Answers that mean "not here". Stores of static files often say 403 for what they do not have. */
const MISSING: readonly number[] = [403, 404, 410];

/** Hears how much of a body has come, and how long it says it is (0 when it does not say). */
export type BytesReceived = (bytes: number, length: number) => void;

/**
 * The body at an address; undefined when there is nothing. A web page counts as nothing: many servers answer a
 * missing file with the start page of the application.
 */
export async function fetchBytes(
  url: string | URL,
  signal: AbortSignal | undefined,
  received?: BytesReceived,
): Promise<Uint8Array | undefined> {
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
    return received === undefined ? new Uint8Array(await response.arrayBuffer()) : await readWith(response, received);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(`${String(url)}: cannot be fetched (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause,
    });
  }
}

async function readWith(response: Response, received: BytesReceived): Promise<Uint8Array> {
  const length = Number(response.headers.get('content-length') ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  received(bytes, length);
  const reader = response.body!.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    received((bytes += next.value.length), length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
