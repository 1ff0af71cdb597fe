/** Unpacks gzip with the browser's own decompressor. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  // A body must not be shared memory; the bytes of a file never are.
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}
