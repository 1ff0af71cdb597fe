import { signal } from '@preact/signals';
import type { Language, Text } from '@downhill/experiments';
import { withPercentSigns } from './percent-sign.ts';
import { unbroken } from './unbroken.ts';

const KEY = 'downhill.language';

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is forbidden: the choice lasts for this page
  }
}

const initial = (): Language => {
  const wanted = stored() ?? navigator.language;
  return wanted.startsWith('ko') ? 'ko' : 'en';
};

/** The language of every text on the page; remembered. */
export const language = signal<Language>(initial());

export function setLanguage(next: Language): void {
  language.value = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // see above
  }
}

/** The sentence in the chosen language. Reading it in a component subscribes the component. */
export const say = (text: Text): string => unbroken(withPercentSigns(text[language.value], language.value));

/** A share as people read it: `93.4 %`, in Korean `93.4%`. */
export const percent = (share: number, decimals = 1): string =>
  withPercentSigns(`${(100 * share).toFixed(decimals)} %`, language.value);
