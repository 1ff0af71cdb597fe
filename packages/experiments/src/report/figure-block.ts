import { renderSvg } from '../figures/render-svg.ts';
import type { FigureSpec, Language } from '../figures/spec.ts';
import { escapeXml } from '../figures/svg/element.ts';
import type { Result } from '../runner/result.ts';
import { both, tag } from './html.ts';
import { figureTables } from './figure-tables.ts';
import { figureFile } from './report-files.ts';
import { hasSeedFigures } from './seed-figures.ts';
import { words } from './words.ts';

const languages: readonly Language[] = ['en', 'ko'];

/** Links to a figure's files, each in the language of the page. */
function links(id: string, png: boolean): string {
  const kinds = png ? (['svg', 'png'] as const) : (['svg'] as const);
  const pictures = kinds.map((kind) =>
    languages
      .map((language) => tag('a', { lang: language, href: figureFile(id, kind, language) }, kind.toUpperCase()))
      .join(''),
  );
  const data = ['csv', 'json'].map((kind) => tag('a', { href: `data/${escapeXml(id)}.${kind}` }, kind.toUpperCase()));
  return [...pictures, ...data].join(' · ');
}

/** The widths for which a figure is drawn: that of a page, and that of a telephone. */
const widths = { wide: 720, narrow: 358 } as const;

/** Whether a figure can be laid out anew for a telephone: a wide diagram would only become smaller, and is scrolled. */
const bends = ({ panels }: FigureSpec): boolean =>
  panels.every(({ marks }) => marks.every((mark) => mark.kind !== 'diagram' || mark.size[0] <= 1.1 * widths.narrow));

/** A figure in both languages, of which the page shows one. */
function drawings(experiment: string, spec: FigureSpec, size: keyof typeof widths, look: string = size): string {
  const inLanguages = languages.map((language) =>
    renderSvg(spec, {
      language,
      theme: 'auto',
      width: widths[size],
      idPrefix: `${experiment}-${spec.id}-${size}-${language}-`,
      heading: false,
    }),
  );
  return tag('div', { class: `drawing ${look}` }, inLanguages.join(''));
}

/** A figure of the report: drawings in both languages, its caption, its files and the numbers behind it. */
export function figureBlock(experiment: string, spec: FigureSpec, png: boolean): string {
  const name = /^\d+-\d+/.test(spec.id)
    ? both({ en: `Figure ${spec.id}`, ko: `그림 ${spec.id}` })
    : both({ en: 'Figure', ko: '그림' });
  return tag('figure', { id: `figure-${spec.id}`, 'data-figure': spec.id }, [
    bends(spec)
      ? drawings(experiment, spec, 'wide') + drawings(experiment, spec, 'narrow')
      : drawings(experiment, spec, 'wide', 'scroll'),
    tag('div', { class: 'scroll single', hidden: true }, ''),
    tag('figcaption', {}, [
      tag('strong', {}, `${name}. ${both(spec.title)}.`),
      ` ${both(spec.caption)} `,
      tag('span', { class: 'links' }, links(spec.id, png)),
    ]),
    figureTables(spec),
  ]);
}

/** The choice between all seeds together and one of them; see {@link hasSeedFigures}. */
export function seedChoice(result: Result): string {
  if (!hasSeedFigures(result)) return '';
  const options = [
    tag('option', { value: '' }, words.allSeeds.en),
    ...result.seeds.map((seed) => tag('option', { value: seed }, `${words.seed.en} ${seed}`)),
  ];
  return tag('p', { class: 'choice' }, [
    tag('label', {}, `${both(words.show)} ${tag('select', { 'data-seeds': true }, options)}`),
  ]);
}
