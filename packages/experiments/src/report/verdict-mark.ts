import { tag } from './html.ts';
import { words } from './words.ts';

/**
 * ✓ or ✗ and, for those who hear the page, whether that was to be expected: a sentence that is known not to hold has a
 * quiet ✗.
 */
export const verdictMark = (passes: boolean, holds = passes): string => {
  const meaning = passes ? words.yes : words.no;
  const hidden = (lang: 'en' | 'ko'): string => tag('span', { class: 'unseen', lang }, meaning[lang]);
  const color = !passes ? 'fault' : holds ? 'good' : 'note';
  return tag('span', { 'aria-hidden': 'true', class: color }, holds ? '✓' : '✗') + hidden('en') + hidden('ko');
};
