import { decodeIdx } from './decode-idx.ts';
import type { OwnedFile } from './labelled-images.ts';

/** The file itself, if it is whole, of the right kind and, by its digest, the expected one. Throws RangeError. */
export function checkFile(
  file: OwnedFile,
  expected: { readonly magic: number; readonly sha256: string },
  sha256: string,
): OwnedFile {
  // A truncated or packed file also has another digest, but this says what is wrong with it.
  decodeIdx(file.bytes, file.name, expected.magic);
  if (sha256 !== expected.sha256)
    throw new RangeError(
      `${file.name}: SHA-256 is ${sha256}, expected ${expected.sha256}; the file is damaged or another one`,
    );
  return file;
}
