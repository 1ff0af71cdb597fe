/** What differs between Node and the browser. */
export interface Platform {
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** Unpacks gzip into memory that nobody else uses; rejects when the data is damaged. */
  gunzip(bytes: Uint8Array): Promise<Uint8Array>;
  /** The bytes at a path or address, in memory that nobody else uses; undefined where there is nothing. */
  read(location: string | URL, signal: AbortSignal | undefined): Promise<Uint8Array | undefined>;
  /** The location of a file in a folder or below an address. */
  within(folder: string | URL, name: string): string | URL;
}
