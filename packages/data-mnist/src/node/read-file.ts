import { open } from 'node:fs/promises';

/** The bytes of a file, in memory of its own (not a Buffer); undefined when there is no such file. */
export async function readFile(path: string | URL, signal: AbortSignal | undefined): Promise<Uint8Array | undefined> {
  signal?.throwIfAborted();
  const handle = await open(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    const bytes = new Uint8Array((await handle.stat()).size);
    // One read as a rule: twice as fast as fs.readFile, which goes in small steps.
    let end = 0;
    while (end < bytes.length) {
      const { bytesRead } = await handle.read(bytes, end, bytes.length - end, end);
      signal?.throwIfAborted();
      if (bytesRead === 0) return bytes.slice(0, end);
      end += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
