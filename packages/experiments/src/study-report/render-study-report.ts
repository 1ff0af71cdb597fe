import { renderSvg } from '../figures/render-svg.ts';
import type { FigureSpec, Language } from '../figures/spec.ts';
import { escapeXml } from '../figures/svg/element.ts';
import { figureTables } from '../report/figure-tables.ts';
import { both, tag } from '../report/html.ts';
import { controls } from '../report/render-report.ts';
import { reportCss } from '../report/report-css.ts';
import { reportScript } from '../report/report-script.ts';
import type { Direction, FrozenTrial } from '../study/frozen-trial.ts';
import { rankedTrials } from '../study/ranking.ts';
import { failReasonKey } from '../study/storage.ts';
import type { Text } from '../text.ts';
import { numberText } from './number-text.ts';
import { studyFigures } from './study-figures.ts';
import { studyWords as words } from './study-words.ts';

/** What a page is made of. */
export interface StudyReport {
  readonly name: string;
  readonly direction: Direction;
  readonly seed: number | string;
  readonly trials: readonly FrozenTrial[];
}

/** So many rows are enough for a reader; all trials are in the files beside the page. */
const ROWS = 20;
const languages: readonly Language[] = ['en', 'ko'];
const states = ['complete', 'pruned', 'fail', 'running', 'waiting'] as const;

function table(caption: Text, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return tag('div', { class: 'scroll' }, [
    tag('table', { class: 'data' }, [
      tag('caption', {}, both(caption)),
      tag('thead', {}, [
        tag(
          'tr',
          {},
          head.map((name) => tag('th', { scope: 'col' }, name)),
        ),
      ]),
      tag(
        'tbody',
        {},
        rows.map((row) =>
          tag(
            'tr',
            {},
            row.map((cell) => tag('td', {}, cell)),
          ),
        ),
      ),
    ]),
  ]);
}

function summary({ direction, seed, trials }: StudyReport): string {
  const counts = states
    .map((state) => [state, trials.filter((trial) => trial.state === state).length] as const)
    .filter(([, count]) => count > 0);
  const entries: readonly (readonly [Text, string])[] = [
    [words.trials, `${trials.length} (${counts.map(([state, count]) => `${count} ${both(words[state])}`).join(', ')})`],
    [words.direction, both(words[direction])],
    [words.seed, escapeXml(String(seed))],
    [words.steps, String(trials.reduce((sum, { intermediateValues }) => sum + intermediateValues.size, 0))],
    [words.takenOver, String(trials.filter(({ takeovers }) => takeovers > 0).length)],
  ];
  return tag('section', { id: 'summary' }, [
    tag('h2', {}, both(words.summary)),
    tag(
      'dl',
      {},
      entries.map(([name, value]) => tag('dt', {}, both(name)) + tag('dd', {}, value)),
    ),
    bestTable(trials, direction),
    failedTable(trials),
  ]);
}

function bestTable(trials: readonly FrozenTrial[], direction: Direction): string {
  const best = rankedTrials(trials, direction).slice(0, ROWS);
  if (best.length === 0) return tag('p', {}, both(words.nothing));
  const names = [...new Set(best.flatMap(({ params }) => Object.keys(params)))];
  return table(
    words.best,
    [both(words.rank), both(words.trial), both(words.value), ...names.map(escapeXml)],
    best.map(({ number, values, params }, i) => [
      String(i + 1),
      String(number),
      numberText(values![0]!),
      ...names.map((name) => {
        const value = params[name];
        if (value === undefined) return '';
        return typeof value === 'number' ? numberText(value) : escapeXml(String(value));
      }),
    ]),
  );
}

function failedTable(trials: readonly FrozenTrial[]): string {
  const failed = trials.filter(({ state }) => state === 'fail').slice(0, ROWS);
  if (failed.length === 0) return '';
  return table(
    words.failed,
    [both(words.trial), both(words.reason)],
    failed.map(({ number, systemAttrs }) => {
      const reason = systemAttrs[failReasonKey];
      return [String(number), typeof reason === 'string' ? escapeXml(reason) : both(words.unknown)];
    }),
  );
}

function figure(spec: FigureSpec): string {
  const drawings = languages.map((language) =>
    renderSvg(spec, { language, theme: 'auto', idPrefix: `study-${spec.id}-${language}-`, heading: false }),
  );
  return tag('figure', { id: `figure-${spec.id}` }, [
    tag('div', { class: 'scroll drawing' }, drawings.join('')),
    tag('figcaption', {}, `${tag('strong', {}, `${both(spec.title)}.`)} ${both(spec.caption)}`),
    figureTables(spec),
  ]);
}

/** A study as one HTML page that needs nothing else: figures, tables, style and script are in it, in both languages. */
export function renderStudyReport(report: StudyReport, language: Language): string {
  const figures = studyFigures(report.trials, report.direction);
  const name = escapeXml(report.name);
  const link = (id: string, text: string) => tag('li', {}, tag('a', { href: `#${id}` }, text));
  const page = tag('div', { class: 'page' }, [
    tag('header', {}, [tag('div', {}, [tag('h1', {}, name), tag('p', {}, both(words.subtitle))]), controls()]),
    tag('nav', { 'aria-label': words.figures.en }, [
      tag('ol', {}, [
        link('summary', both(words.summary)),
        ...figures.map(({ id, title }) => link(`figure-${id}`, both(title))),
      ]),
    ]),
    tag('main', { id: 'results' }, [
      summary(report),
      figures.length === 0
        ? ''
        : tag('section', { id: 'figures' }, [tag('h2', {}, both(words.figures)), ...figures.map(figure)]),
    ]),
  ]);
  const head = tag('head', {}, [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, `${name} · ${words.page[language]}`),
    tag('style', {}, reportCss),
  ]);
  // The script's words are for the choice of a seed, which this page does not have.
  const script = reportScript({ en: ['', ''], ko: ['', ''] });
  return `<!doctype html>\n${tag('html', { lang: language, 'data-lang': language }, [
    head,
    tag('body', {}, [page, tag('script', {}, script)]),
  ])}\n`;
}
