import { coordinate } from './coordinate.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML: markup escaped, characters that XML does not know dropped. */
export const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => names[character]!);

/** An element of XML. Numbers are rounded as coordinates; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const open = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`)
    .join('');
  const inside = typeof content === 'string' ? content : content.filter((part) => part !== '').join('\n');
  if (inside === '') return `<${name}${open}/>`;
  return inside.startsWith('<') && inside.includes('\n')
    ? `<${name}${open}>\n${inside}\n</${name}>`
    : `<${name}${open}>${inside}</${name}>`;
}
