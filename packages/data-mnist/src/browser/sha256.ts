import { sha256Plain } from './sha256-plain.ts';

/**
 * SHA-256 in lower-case hexadecimal: the browser's own, or, on a page served by plain HTTP, where browsers hide theirs,
 * {@link sha256Plain}.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // The types do not know of insecure pages.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return sha256Plain(bytes);
  return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
