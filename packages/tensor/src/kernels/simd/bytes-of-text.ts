/** The digits are the characters from this on, without the backslash. */
const FIRST = 40;
const BACKSLASH = 92;
/** So many digits are no numbers, but say that the next one is larger by a multiple of `DIRECT`. */
const ESCAPES = 3;
const DIRECT = 83;

/** The bytes of which `scripts/text-of-bytes.mjs` made this text. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let larger = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code - FIRST - Number(code > BACKSLASH);
    if (digit < ESCAPES) larger = DIRECT * (digit + 1);
    else {
      bytes[length++] = larger + (digit - ESCAPES) - 3; // turned back by 3; below 0 it is a byte from 0xfd on
      larger = 0;
    }
  }
  return bytes.slice(0, length);
}
