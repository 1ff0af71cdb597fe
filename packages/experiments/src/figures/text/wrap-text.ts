import { textWidth } from './text-width.ts';

/**
 * Breaks a text into lines no longer than `width` pixels, between words only, as Korean and English are both set. A
 * number and its per cent sign stay together. A word that is longer than the line stands alone.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+(?!%)/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
