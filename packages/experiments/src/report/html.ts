import { escapeXml } from '../figures/svg/element.ts';
import type { Text } from '../text.ts';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements without an end tag. */
const empty = new Set(['meta', 'img', 'br']);

/** An element of HTML around finished HTML. An attribute that is true stands alone; false and undefined are left out. */
export function tag(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  if (empty.has(name)) return `<${name}${list}>`;
  return `<${name}${list}>${typeof content === 'string' ? content : content.join('')}</${name}>`;
}

/** A number and its percent sign stay in one line. */
const prose = (text: string): string => escapeXml(text).replaceAll(/(\d) %/g, '$1\u00a0%');

/** Words in both languages, of which the page shows one; once where both are the same. */
export const both = ({ en, ko }: Text): string =>
  en === ko ? prose(en) : tag('span', { lang: 'en' }, prose(en)) + tag('span', { lang: 'ko' }, prose(ko));
