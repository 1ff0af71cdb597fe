/** The digits: 86 characters that need no escape in a string literal, `(` to `~` without `\`. */
const DIGITS = Array.from({ length: 87 }, (_, i) => String.fromCharCode(40 + i)).filter((digit) => digit !== '\\');
/** The first of them say that the next digit is a larger one. */
const ESCAPES = 3;
const DIRECT = DIGITS.length - ESCAPES;

/**
 * Bytes as text, read by `src/kernels/simd/bytes-of-text.ts`. Most bytes of a module are small numbers or 0xfd, with which
 * every vector instruction begins: turned by 3, they are one character each, and the others two. gzip finds repeated
 * instructions in such text as it does in the bytes themselves, and base64 hides them.
 */
export const textOfBytes = (bytes) =>
  Array.from(bytes, (byte) => {
    const turned = (byte + 3) & 0xff;
    const escape = turned < DIRECT ? '' : DIGITS[Math.floor(turned / DIRECT) - 1];
    return escape + DIGITS[ESCAPES + (turned % DIRECT)];
  }).join('');
