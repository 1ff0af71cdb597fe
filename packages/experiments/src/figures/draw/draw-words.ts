import type { Words } from '../layout/words.ts';
import { element, escapeXml } from '../svg/element.ts';

/** A line of text in the type of a class. */
export const drawWords = ({ text, x, y, anchor }: Words, name: string): string =>
  element('text', { class: name, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor }, escapeXml(text));
