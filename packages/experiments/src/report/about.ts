import { escapeXml } from '../figures/svg/element.ts';
import type { Text } from '../text.ts';
import { both, tag } from './html.ts';
import type { ReportData } from './report-data.ts';
import { words } from './words.ts';

const files: readonly (readonly [string, Text])[] = [
  [
    'figures/',
    {
      en: 'each figure as SVG and PNG, in both languages; seeds/ from one seed alone',
      ko: '각 그림의 SVG와 PNG(두 언어), seeds/에는 시드 하나로 그린 그림',
    },
  ],
  [
    'data/',
    {
      en: 'the numbers of each figure as CSV and JSON; claims.csv and claims.json',
      ko: '각 그림의 수치(CSV, JSON)와 claims.csv, claims.json',
    },
  ],
  [
    'runs/',
    {
      en: 'the record of each experiment: options, metrics, outputs, claims',
      ko: '각 실험의 기록: 옵션, 지표, 출력, 주장',
    },
  ],
  ['run.json', { en: 'times, machine and versions', ko: '시간, 컴퓨터, 버전' }],
];

const definition = ([name, value]: readonly [string, string]): string => tag('dt', {}, name) + tag('dd', {}, value);

/** The last part of the report: machine, versions, files. */
export function about({ machine, versions, seeds, date, png }: ReportData): string {
  const missing =
    png === true
      ? ''
      : tag(
          'p',
          { class: 'note' },
          both({ en: `There are no PNG pictures: ${png}`, ko: `PNG 그림이 없습니다: ${png}` }),
        );
  return tag('section', { id: 'about', 'aria-labelledby': 'about-title' }, [
    tag('h2', { id: 'about-title' }, both(words.about)),
    tag('dl', {}, [
      ...machine.map(([name, value]) => definition([both(name), escapeXml(value)])),
      definition([both(words.seeds), seeds.join(', ')]),
      definition([both({ en: 'Written', ko: '작성' }), escapeXml(date)]),
    ]),
    tag('h3', {}, both(words.versions)),
    tag(
      'dl',
      {},
      Object.entries(versions).map(([name, version]) =>
        definition([tag('code', {}, escapeXml(name)), escapeXml(version)]),
      ),
    ),
    tag('h3', {}, both(words.files)),
    tag(
      'dl',
      {},
      files.map(([name, what]) => definition([tag('code', {}, name), both(what)])),
    ),
    missing,
  ]);
}
