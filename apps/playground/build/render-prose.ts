import katex from 'katex';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign]!);

const formula = (tex: string, displayMode: boolean): string =>
  katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'error' });

/** Forbids to break a line here. Around a formula one may break by default, even before a comma or a Korean particle. */
const JOINED = '\u2060';
const leans = (text: string | undefined, edge: RegExp): string => (edge.test(text ?? '') ? JOINED : '');

/**
 * A paragraph of an explanation as HTML: `$…$` and `$$…$$` are TeX, `` `…` `` is code, `**…**` is strong. A formula comes
 * twice: laid out in KaTeX's own fonts, which look the same on every machine (few have a font with which MathML is drawn
 * well), and as MathML for screen readers.
 */
export function renderProse(text: string): string {
  return text
    .split(/(\$\$[^$]+\$\$|\$[^$]+\$|`[^`]+`|\*\*[^*]+\*\*)/)
    .map((part, i, parts) => {
      if (part.startsWith('$$')) return formula(part.slice(2, -2), true);
      if (part.startsWith('$'))
        return leans(parts[i - 1], /\S$/) + formula(part.slice(1, -1), false) + leans(parts[i + 1], /^\S/);
      if (part.startsWith('`')) return `<code>${escaped(part.slice(1, -1))}</code>`;
      if (part.startsWith('**')) return `<strong>${escaped(part.slice(2, -2))}</strong>`;
      return escaped(part);
    })
    .join('');
}
