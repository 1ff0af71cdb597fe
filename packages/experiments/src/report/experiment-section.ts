import type { ConfigOf, Experiment, Field, Schema } from '../experiment.ts';
import { escapeXml } from '../figures/svg/element.ts';
import type { Result } from '../runner/result.ts';
import { claimsTable } from './claims-table.ts';
import { figureBlock, seedChoice } from './figure-block.ts';
import { both, tag } from './html.ts';
import { outcomesTable } from './outcomes-table.ts';
import type { ReportEntry } from './report-data.ts';
import { words } from './words.ts';

function shown(field: Field, value: unknown): string {
  switch (field.kind) {
    case 'boolean':
      return both(words.onOff[value === true ? 'true' : 'false']);
    case 'choices':
      return escapeXml((value as readonly string[]).join(', '));
    default:
      return escapeXml(String(value));
  }
}

/** Every option with its value, folded up. */
function configTable({ schema }: Experiment, config: ConfigOf<Schema>): string {
  const rows = Object.entries(schema).map(([name, field]) =>
    tag('tr', {}, [
      tag('th', { scope: 'row' }, `${both(field.label)} ${tag('code', {}, escapeXml(name))}`),
      tag('td', {}, shown(field, config[name])),
    ]),
  );
  if (rows.length === 0) return '';
  return tag('details', {}, [
    tag('summary', {}, both(words.config)),
    tag('table', { class: 'config' }, [
      tag('thead', {}, [
        tag('tr', {}, [words.option, words.value].map((head) => tag('th', { scope: 'col' }, both(head))).join('')),
      ]),
      tag('tbody', {}, rows),
    ]),
  ]);
}

function failures(result: Result): string {
  if (result.failures.length === 0) return '';
  const items = result.failures.map(({ task, message }) => tag('li', {}, escapeXml(`${task}: ${message}`)));
  return tag('p', { class: 'fault' }, both(words.failures)) + tag('ul', {}, items);
}

const results = (experiment: Experiment, result: Result, png: boolean): string[] => [
  seedChoice(result),
  ...result.figures.map((figure) => figureBlock(experiment.id, figure, png)),
  failures(result),
  tag('div', { class: 'scroll' }, claimsTable(result.claims)),
  tag('div', { class: 'scroll' }, outcomesTable(result.references)),
  configTable(experiment, result.config as ConfigOf<Schema>),
];

/** All about one experiment: what it is, its figures, its claims, the book's numbers, its options. */
export function experimentSection({ experiment, result, failure }: ReportEntry, png: boolean): string {
  const { id, title, summary, section } = experiment;
  const body =
    result === undefined
      ? [
          tag(
            'p',
            { class: failure === undefined ? 'note' : 'fault' },
            both(failure === undefined ? words.running : { en: failure, ko: failure }),
          ),
        ]
      : results(experiment, result, png);
  return tag('section', { id, 'aria-labelledby': `${id}-title` }, [
    tag('h2', { id: `${id}-title` }, [
      both(title),
      ' ',
      tag('a', { class: 'anchor', href: `#${id}`, 'aria-label': id }, `§ ${escapeXml(section)}`),
    ]),
    tag('p', { class: 'lead' }, both(summary)),
    ...body,
  ]);
}
