import type { Language } from '@downhill/experiments';

/** What stands between a number and its per cent sign: nothing in Korean, and elsewhere no place to break a line. */
const gaps: Readonly<Record<Language, string>> = { en: '\u00a0', ko: '' };

/** A sentence with its per cent signs as the language writes them. */
export const withPercentSigns = (text: string, language: Language): string =>
  text.replace(/(?<=\d) %/g, `${gaps[language]}%`);
