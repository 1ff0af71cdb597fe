import { describe, expect, it } from 'vitest';

/** Every module of texts: those of the frame, and those that other folders keep for themselves. */
const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  [
    '../**/*catalogue*.ts',
    '../explanations/*.ts',
    '../presets/*.ts',
    '../errata/traps.ts',
    '../**/texts.ts',
    '../**/scenarios.ts',
    '../**/landscapes.ts',
    '../**/quantity-names.ts',
    '../**/network-presets.ts',
    '!../**/*.test.ts',
  ],
  { eager: true },
);

interface Found {
  readonly path: string;
  readonly text: Readonly<Record<string, unknown>>;
}

/** Objects with an `en` or a `ko`, wherever they stand. */
function textsIn(value: unknown, path: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Readonly<Record<string, unknown>>;
  if ('en' in object || 'ko' in object) return [{ path, text: object }];
  return Object.entries(object).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const all = Object.entries(modules).flatMap(([file, module]) => textsIn(module, file));
/** Names, formulas and numbers may be the same in both. */
const words = (text: string): string => text.replaceAll(/\$[^$]*\$|`[^`]*`/g, '').replaceAll(/[^a-z가-힣]/gi, '');

describe('catalogues', () => {
  it('were found', () => expect(all.length).toBeGreaterThan(150));

  it('every text is there in both languages', () => {
    const missing = all.filter(({ text: { en, ko } }) =>
      [en, ko].some((one) => typeof one !== 'string' || one.trim() === ''),
    );
    expect(missing).toEqual([]);
  });

  it('Korean sentences are polite: only the chapter is quoted in the plain style', () => {
    const plain = all.filter(({ text }) => /((?<!니)다|아니다)(?=[.();:]|$)|[보하]자\./.test(String(text['ko'])));
    expect(plain.map(({ path, text }) => `${path}: ${String(text['ko'])}`)).toEqual([]);
  });

  it('Korean sentences are Korean, English ones are not', () => {
    const strange = all.filter(({ text }) => {
      const [en, ko] = [String(text['en']), String(text['ko'])];
      const sentence = words(en).length > 25;
      return (sentence && !/[가-힣]/.test(ko)) || /[가-힣]/.test(words(en));
    });
    expect(strange.map(({ path, text }) => `${path}: ${String(text['ko'])}`)).toEqual([]);
  });
});
