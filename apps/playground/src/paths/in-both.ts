import type { Text } from '@downhill/experiments';

/** A name that is the same in both languages. */
export const inBoth = (text: string): Text => ({ en: text, ko: text });
