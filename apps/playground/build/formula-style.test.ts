import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { explanations } from '../src/explanations/index.ts';
import { usedFaces } from './formula-style.ts';
import { renderProse } from './render-prose.ts';

const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex-swap.min.css'), 'utf8');
const files = (text: string): string[] => [...text.matchAll(/url\(fonts\/([^)]+)\)/g)].map(([, file]) => file!);
const prose = Object.values(explanations).flatMap(({ paragraphs }) =>
  paragraphs.flatMap(({ en, ko }) => [renderProse(en), renderProse(ko)]),
);

describe('fonts of formulas', () => {
  it('seven files are left of sixty', () => {
    expect(files(css)).toHaveLength(60);
    expect(files(usedFaces(css))).toEqual([
      'KaTeX_Caligraphic-Regular.woff2',
      'KaTeX_Main-Regular.woff2',
      'KaTeX_Math-Italic.woff2',
      'KaTeX_Size1-Regular.woff2',
      'KaTeX_Size2-Regular.woff2',
      'KaTeX_Size3-Regular.woff2',
      'KaTeX_Size4-Regular.woff2',
    ]);
  });

  it('no formula asks for one of those left out', () => {
    const kept = new Set(files(usedFaces(css)).map((file) => file.split('-')[0]));
    /** Classes whose rule names a family that is left out, or a bold or italic face of one that is kept. */
    const missing = [...css.matchAll(/\.katex ([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, rule]) => {
      const family = /font-family:(KaTeX_\w+)/.exec(rule!)?.[1];
      const isLeftOut = family !== undefined ? !kept.has(family) : /font-weight:700|font-style:italic/.test(rule!);
      return isLeftOut
        ? [...selectors!.matchAll(/\.(math\w+|text\w+|ams\w*|\w*bold\w*)/g)].map(([, name]) => name!)
        : [];
    });
    expect(missing).toContain('mathbb');
    const used = new Set(
      prose.flatMap((html) => [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, all]) => all!.split(' '))),
    );
    expect(used).toContain('mathnormal');
    expect(missing.filter((name) => used.has(name))).toEqual([]);
  });
});

describe('prose', () => {
  it('a formula is laid out, and is MathML for those who listen', () => {
    const html = renderProse('so $\\sqrt{n}$ it is');
    expect(html).toMatch(
      /^so <span class="katex"><span class="katex-mathml"><math .*<\/math><\/span>.*aria-hidden="true".* it is$/s,
    );
  });

  it('no line is broken between a formula and what leans on it', () => {
    expect(renderProse('($x$)를')).toMatch(/^\(\u2060<span.*\u2060\)를$/);
    expect(renderProse('a $x$ b')).not.toContain('\u2060');
  });

  it('signs of HTML are text', () => {
    expect(renderProse('**a < b** `x & y`')).toBe('<strong>a &lt; b</strong> <code>x &amp; y</code>');
  });
});
