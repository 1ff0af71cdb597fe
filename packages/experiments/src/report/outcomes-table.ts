import { escapeXml } from '../figures/svg/element.ts';
import type { ReferenceResult } from '../runner/result.ts';
import { both, tag } from './html.ts';
import { mean, number, range } from './numbers.ts';
import { verdictMark } from './verdict-mark.ts';
import { words } from './words.ts';

function row({ quantity, section, values, low, high, inside, passes }: ReferenceResult): string {
  const ours = values.map(({ value }) => value);
  const spread = ours.length === 1 ? number(ours[0]!) : `${number(mean(ours))} (${range(ours)})`;
  return tag('tr', { class: passes ? undefined : 'bad' }, [
    tag('th', { scope: 'row' }, both(quantity)),
    tag('td', { class: 'section' }, escapeXml(section)),
    tag('td', { class: 'number' }, spread),
    tag('td', { class: 'number' }, range([low, high])),
    tag('td', { class: 'verdict' }, `${verdictMark(passes)} ${inside} / ${values.length}`),
  ]);
}

/** Our numbers beside those of the book's own scripts. */
export function outcomesTable(references: readonly ReferenceResult[]): string {
  if (references.length === 0) return '';
  const heads = [words.quantity, words.section, words.ours, words.book, words.inside];
  const table = tag('table', { class: 'outcomes' }, [
    tag('caption', {}, both(words.outcomesCaption)),
    tag('thead', {}, tag('tr', {}, heads.map((head) => tag('th', { scope: 'col' }, both(head))).join(''))),
    tag('tbody', {}, references.map(row).join('\n')),
  ]);
  return table + tag('p', { class: 'note' }, both(words.outcomesNote));
}
