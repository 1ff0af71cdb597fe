import katex from 'katex';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign]!);

const formula = (tex: string, displayMode: boolean): string =>
  katex.renderToString(tex, { displayMode, output: 'mathml', throwOnError: true, strict: 'error' });

/**
 * A paragraph of an explanation as HTML: `$…$` and `$$…$$` are TeX and become MathML, which browsers draw without
 * script, style sheet or fonts of ours; `` `…` `` is code, `**…**` is strong.
 */
export function renderProse(text: string): string {
  return text
    .split(/(\$\$[^$]+\$\$|\$[^$]+\$|`[^`]+`|\*\*[^*]+\*\*)/)
    .map((part) => {
      if (part.startsWith('$$')) return formula(part.slice(2, -2), true);
      if (part.startsWith('$')) return formula(part.slice(1, -1), false);
      if (part.startsWith('`')) return `<code>${escaped(part.slice(1, -1))}</code>`;
      if (part.startsWith('**')) return `<strong>${escaped(part.slice(2, -2))}</strong>`;
      return escaped(part);
    })
    .join('');
}
