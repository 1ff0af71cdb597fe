import type * as NodeModule from 'node:module';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPng } from './render-png.ts';
import type { FigureSpec } from './spec.ts';

const figure = (words: string): FigureSpec => ({
  id: '6-9',
  title: { en: words, ko: words },
  caption: { en: '', ko: '' },
  columns: 1,
  panels: [{ x: { domain: [0, 1] }, y: { domain: [0, 1] }, marks: [] }],
});
const options = { width: 240, scale: 1 };
const bytes = async (words: string): Promise<string> =>
  Buffer.from(await renderPng(figure(words), options)).toString('base64');

describe('renderPng', () => {
  it('is a PNG of the width times the scale', async () => {
    const png = Buffer.from(await renderPng(figure('a'), { width: 240, scale: 1.5 }));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(360);
  });

  it('shows Korean syllables and the minus sign, not the box of a missing glyph', async () => {
    // No font has glyphs for unassigned characters; every missing character is the same box.
    const drawn = await Promise.all(['\u0378', '\u0379', '한', '글', '힣', '\u2212', 'λ', ''].map(bytes));
    const [box, anotherBox, ...glyphs] = drawn;
    expect(anotherBox === box).toBe(true);
    expect(glyphs.includes(box!)).toBe(false);
    expect(new Set(glyphs).size).toBe(glyphs.length);
  });

  it('differs by theme', async () => {
    const [light, dark] = await Promise.all(
      (['light', 'dark'] as const).map((theme) => renderPng(figure('a'), { ...options, theme })),
    );
    expect(light).not.toEqual(dark);
  });

  it('takes other fonts', async () => {
    // No font at all: words are missing, the rest is there.
    const [without, blank] = await Promise.all([
      renderPng(figure('한글'), { ...options, fonts: [] }),
      renderPng(figure('a'), { ...options, fonts: [] }),
    ]);
    expect(without).toEqual(blank);
  });

  it('refuses a scale that is not positive', async () => {
    await expect(renderPng(figure('a'), { scale: 0 })).rejects.toThrow(
      new RangeError('figure 6-9: scale must be a positive number, got 0'),
    );
  });
});

describe('without its optional packages', () => {
  afterEach(() => {
    vi.doUnmock('node:module');
    vi.resetModules();
  });

  it.each([
    ['@resvg/resvg-wasm', 'to draw pixels'],
    ['@fontsource/pretendard', 'for Korean text and the minus sign (or pass `fonts`)'],
  ])('says how to install %s', async (name, purpose) => {
    vi.resetModules();
    vi.doMock('node:module', async (original) => {
      const module = await original<typeof NodeModule>();
      const createRequire = (from: string): unknown => {
        const resolve = module.createRequire(from).resolve;
        return {
          resolve: (id: string): string => {
            if (id.startsWith(name)) throw new Error(`Cannot find module '${id}'`);
            return resolve(id);
          },
        };
      };
      return { createRequire };
    });
    const { renderPng: render } = await import('./render-png.ts');
    await expect(render(figure('a'), options)).rejects.toThrow(
      new Error(
        `renderPng needs the optional package ${name} ${purpose}; install both it needs: npm install @resvg/resvg-wasm @fontsource/pretendard`,
        {
          cause: new Error(
            `Cannot find module '${name}/${name.startsWith('@resvg') ? 'index_bg.wasm' : 'files/pretendard-latin-400-normal.woff2'}'`,
          ),
        },
      ),
    );
  });
});
