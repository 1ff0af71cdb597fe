import { escapeXml } from '../figures/svg/element.ts';
import type { Language } from '../text.ts';
import { about } from './about.ts';
import { experimentSection } from './experiment-section.ts';
import { both, tag } from './html.ts';
import { overview } from './overview.ts';
import { reportCss } from './report-css.ts';
import type { ReportData, ReportEntry } from './report-data.ts';
import { reportScript } from './report-script.ts';
import { words } from './words.ts';

function navigation(entries: readonly ReportEntry[]): string {
  const item = (id: string, name: string, small = ''): string =>
    tag('li', {}, tag('a', { href: `#${id}` }, `${name}${small === '' ? '' : ` ${tag('small', {}, small)}`}`));
  return tag('nav', { 'aria-label': words.contents.en }, [
    tag('ol', {}, [
      item('summary', both(words.summary)),
      ...entries.map(({ experiment: { id, title, section } }) => item(id, both(title), escapeXml(section))),
      item('about', both(words.about)),
    ]),
  ]);
}

function control(id: string, name: string, options: readonly (readonly [string, string])[]): string {
  const choices = options.map(([value, text]) => tag('option', { value }, text));
  return tag('label', {}, `${name} ${tag('select', { id }, choices)}`);
}

function head(language: Language): string {
  return tag('head', {}, [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, escapeXml(words.title[language])),
    tag('style', {}, reportCss),
  ]);
}

/** The switches for theme and language, which {@link reportScript} works. */
export const controls = (): string =>
  tag('div', { class: 'controls' }, [
    control(
      'theme',
      both(words.theme),
      Object.entries(words.themes).map(([value, { en }]) => [value, en]),
    ),
    control('language', both(words.language), [
      ['en', 'English'],
      ['ko', '한국어'],
    ]),
  ]);

/** Sections that were drawn before; see {@link renderReport}. */
export type SectionCache = WeakMap<object, string>;

/**
 * The report as one HTML page that needs nothing else: style, script and figures are in it, in both languages.
 *
 * Drawing is what takes time; `cache` keeps the sections of results that have not changed since the last call.
 */
export function renderReport(data: ReportData, language: Language, cache: SectionCache = new WeakMap()): string {
  const png = data.png === true;
  const section = (entry: ReportEntry): string => {
    const known = entry.result === undefined ? undefined : cache.get(entry.result);
    const html = known ?? experimentSection(entry, png);
    if (entry.result !== undefined) cache.set(entry.result, html);
    return html;
  };
  const names = (one: Language) => [words.allSeeds[one], words.seed[one]] as const;
  const page = tag('div', { class: 'page' }, [
    tag('header', {}, [
      tag('div', {}, [tag('h1', {}, both(words.title)), tag('p', {}, both(words.subtitle))]),
      controls(),
    ]),
    navigation(data.entries),
    tag('main', { id: 'results' }, [overview(data), ...data.entries.map(section), about(data)].join('\n')),
  ]);
  return `<!doctype html>\n${tag('html', { lang: language, 'data-lang': language }, [
    head(language),
    tag('body', {}, [
      tag('a', { class: 'skip', href: '#results' }, both(words.skip)),
      page,
      tag('script', {}, reportScript({ en: names('en'), ko: names('ko') })),
    ]),
  ])}\n`;
}
