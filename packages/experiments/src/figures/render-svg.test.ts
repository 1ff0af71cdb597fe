import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { renderSvg, type SvgOptions } from './render-svg.ts';
import type { FigureSpec, Mark } from './spec.ts';
import { seriesOf } from './style.ts';
import { exampleFigures } from './testing/example-figures.ts';

interface Parsed {
  readonly texts: readonly string[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly classes: readonly string[];
}

/** Reads a document strictly; anything that is not well-formed XML throws. */
function parse(svg: string): Parsed {
  const found = { texts: [] as string[], ids: [] as string[], names: [] as string[], classes: [] as string[] };
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.names.push(name);
    if (attributes.id !== undefined) found.ids.push(attributes.id);
    if (attributes.class !== undefined) found.classes.push(...attributes.class.split(' '));
    if (name === 'text') found.texts.push('');
    if (name === 'text' || depth > 0) depth += 1;
  });
  parser.on('text', (text) => {
    if (depth > 0) found.texts[found.texts.length - 1]! += text;
  });
  parser.on('closetag', () => {
    if (depth > 0) depth -= 1;
  });
  parser.write(svg).close();
  return found;
}

const figure = (id: string): FigureSpec => exampleFigures.find((spec) => spec.id === id)!;
const bare = (...marks: Mark[]): FigureSpec => ({
  id: '0-0',
  title: { en: 'A & B', ko: '가 & 나' },
  caption: { en: 'x < y', ko: 'x는 y보다 작다' },
  columns: 1,
  panels: [{ x: { domain: [0, 1] }, y: { domain: [0, 1] }, marks }],
});
const both = ['en', 'ko'] as const;

describe('pictures are the committed ones', () => {
  it.each(exampleFigures.map((spec) => [spec.id, spec] as const))('%s', async (id, spec) => {
    await expect(renderSvg(spec, { theme: 'light' })).toMatchFileSnapshot(`snapshots/${id}.svg`);
  });

  it('narrow, in Korean, following the theme of the page', async () => {
    const options: SvgOptions = { language: 'ko', theme: 'auto', width: 390, idPrefix: 'narrow' };
    await expect(renderSvg(figure('histograms'), options)).toMatchFileSnapshot('snapshots/histograms-narrow.svg');
  });

  it('dark', async () => {
    await expect(renderSvg(figure('overfitting'), { theme: 'dark' })).toMatchFileSnapshot(
      'snapshots/overfitting-dark.svg',
    );
  });
});

describe.each(exampleFigures.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
  it.each([240, 390, 720, 1200])(
    'is well-formed and without NaN at %i pixels, in both languages and every theme',
    (width) => {
      for (const language of both) {
        for (const theme of ['light', 'dark', 'auto'] as const) {
          const svg = renderSvg(spec, { language, theme, width });
          const { ids, names } = parse(svg);
          expect(names[0]).toBe('svg');
          expect(new Set(ids).size).toBe(ids.length);
          expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
          // Lengths have at most three decimals; words and the style sheet may hold other numbers.
          expect(svg.replace(/<(style|text|title|desc)[ >][^]*?<\/\1>/g, '').match(/\d\.\d{4,}/)).toBeNull();
        }
      }
    },
  );

  it('gives the same text every time', () => {
    expect(renderSvg(spec)).toBe(renderSvg(structuredClone(spec)));
  });

  it('uses no class that its style sheet lacks', () => {
    const svg = renderSvg(spec, { theme: 'light' });
    const known = new Set([...svg.matchAll(/\.(dh-[a-z]+)/g)].map(([, name]) => name));
    expect([...new Set(parse(svg).classes)].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('renderSvg', () => {
  it('writes words in the language, and none of the other', () => {
    expect(parse(renderSvg(figure('overfitting'), { language: 'en' })).texts.join(' ')).not.toMatch(/[가-힣]/);
    const korean = parse(renderSvg(figure('overfitting'), { language: 'ko' })).texts;
    for (const word of ['훈련', '시험', '정확도', '에폭', '무작위 추측']) expect(korean).toContain(word);
    expect(renderSvg(figure('overfitting'), { language: 'ko' })).toContain('lang="ko"');
  });

  it('writes U+2212 before negative numbers', () => {
    const { texts } = parse(renderSvg(figure('paths')));
    expect(texts).toContain('\u221210');
    expect(texts.filter((text) => /^-\d/.test(text))).toEqual([]);
  });

  it('carries title and description for readers who cannot see it', () => {
    const svg = renderSvg(bare(), { language: 'ko', idPrefix: 'p' });
    expect(svg).toContain('role="img" lang="ko" aria-labelledby="p-title p-description"');
    expect(svg).toContain('<title id="p-title">가 &amp; 나</title>\n<desc id="p-description">x는 y보다 작다</desc>');
  });

  it('leaves the heading to the page when asked', () => {
    expect(parse(renderSvg(bare())).texts).toContain('A & B');
    expect(parse(renderSvg(bare(), { heading: false })).texts).not.toContain('A & B');
  });

  it('begins every id with the prefix, so that two pictures stand on one page', () => {
    const ids = (idPrefix: string) => parse(renderSvg(figure('line'), { idPrefix })).ids;
    expect(ids('a').every((id) => id.startsWith('a-'))).toBe(true);
    expect(ids('a').filter((id) => ids('b').includes(id))).toEqual([]);
    expect(renderSvg(figure('line'), { idPrefix: 'a' })).toContain('clip-path="url(#a-plot-0)"');
  });

  it('draws every series in the colour of its style', () => {
    const { classes } = parse(renderSvg(figure('line')));
    expect(seriesOf(figure('line'))).toHaveLength(4);
    for (const color of ['dh-black', 'dh-vermillion', 'dh-green', 'dh-blue']) expect(classes).toContain(color);
  });

  it('draws what lies outside of the domain no further than its frame', () => {
    const svg = renderSvg(bare({ kind: 'points', series: 'adam', x: [0.5, 7, 0.5], y: [0.5, 0.5, -1e300] }));
    expect(/class="dh-marker dh-blue" d="([^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(1);
    expect(renderSvg(bare({ kind: 'line', series: 'adam', x: [0, 1], y: [0, 1e300] }))).toContain('-100000');
  });

  it('breaks a line where a value is not finite, and marks a point that is left alone', () => {
    const svg = renderSvg(
      bare({ kind: 'line', series: 'adam', x: [0, 0.2, 0.4, 0.6, 0.8], y: [0, 1, NaN, 0.5, Infinity] }),
    );
    expect(/class="dh-line dh-blue" d="([^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(1);
    expect(/class="dh-marker dh-blue" d="([^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(1);
  });

  it('dashes a line as its style or the mark says', () => {
    const dash = (mark: Partial<Mark>): string | undefined =>
      /stroke-dasharray="([^"]*)" d/.exec(
        renderSvg(bare({ kind: 'line', series: 'adam', x: [0, 1], y: [0, 1], ...mark } as Mark)),
      )?.[1];
    expect([dash({}), dash({ series: 'test' }), dash({ dashed: true })]).toEqual([undefined, '5 2.5', '6 4']);
  });

  it('marks every k-th point of a line, from the first', () => {
    const x = Array.from({ length: 11 }, (_, i) => i / 10);
    const svg = renderSvg(bare({ kind: 'line', series: 'adam', x, y: x, markEvery: 5 }));
    expect(/class="dh-marker dh-blue" d="([^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(3);
  });

  it('marks start and end of a path, and a path of one point', () => {
    const path = (x: readonly number[]) => parse(renderSvg(bare({ kind: 'path', series: 'adam', x, y: x }))).classes;
    expect(path([0.1, 0.4, 0.9]).filter((name) => /dh-(walk|start|marker)/.test(name))).toEqual([
      'dh-walk',
      'dh-marker',
      'dh-start',
      'dh-marker',
    ]);
    expect(path([0.5]).filter((name) => /dh-(walk|start|marker)/.test(name))).toEqual(['dh-start']);
    expect(path([]).filter((name) => /dh-(walk|start|marker)/.test(name))).toEqual([]);
  });

  it.each<[string, Mark]>([
    ['line', { kind: 'line', series: 'a', x: [], y: [] }],
    ['band', { kind: 'band', series: 'a', x: [0.5], low: [NaN], high: [1] }],
    ['histogram', { kind: 'histogram', series: 'a', edges: [0, 1], counts: [0] }],
    ['field', { kind: 'field', x: [], y: [], u: [], v: [], scale: 1 }],
    ['field that is not finite', { kind: 'field', x: [0.5], y: [0.5], u: [NaN], v: [1], scale: 1 }],
    ['path', { kind: 'path', series: 'a', x: [], y: [] }],
    ['points', { kind: 'points', series: 'a', x: [NaN], y: [0] }],
    [
      'contour without levels',
      {
        kind: 'contour',
        x: [0, 1],
        y: [0, 1],
        z: [
          [0, 1],
          [1, 2],
        ],
        levels: [],
      },
    ],
    ['rule outside', { kind: 'rule', axis: 'x', at: 4, label: { en: 'far', ko: '멀리' } }],
    ['text outside', { kind: 'text', x: 4, y: 0, text: { en: 'far', ko: '멀리' } }],
  ])('draws empty axes for an empty %s with domains', (_, mark) => {
    const { texts, classes } = parse(renderSvg(bare(mark)));
    expect(texts).not.toContain('far');
    expect(classes.filter((name) => /^dh-(line|band|bar|arrow|head|walk|marker|contour)$/.test(name))).toEqual([]);
    expect(classes).toContain('dh-axis');
  });

  it('draws a vector too short for a head as a dot', () => {
    const svg = renderSvg(bare({ kind: 'field', x: [0.5], y: [0.5], u: [0], v: [0], scale: 1 }));
    expect(svg).toMatch(/class="dh-head" d="M[\d.,]+a1,1/);
  });

  it('refuses what cannot be drawn', () => {
    expect(() => renderSvg(bare(), { width: 200 })).toThrow(
      new RangeError('figure 0-0: width must be a number from 240, got 200'),
    );
    expect(() => renderSvg(bare(), { width: NaN })).toThrow(
      new RangeError('figure 0-0: width must be a number from 240, got NaN'),
    );
    const empty: FigureSpec = {
      ...bare(),
      panels: [{ x: {}, y: {}, marks: [{ kind: 'line', series: 'a', x: [], y: [] }] }],
    };
    expect(() => renderSvg(empty)).toThrow(
      new RangeError('figure 0-0, panel 1: no finite value to take the x axis from; give x.domain'),
    );
  });
});
