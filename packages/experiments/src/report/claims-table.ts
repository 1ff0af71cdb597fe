import { escapeXml } from '../figures/svg/element.ts';
import type { ClaimResult } from '../runner/result.ts';
import { both, tag } from './html.ts';
import { verdictMark } from './verdict-mark.ts';
import { words } from './words.ts';

/** What was measured: once where all seeds agree, else that of a telling seed with the others behind it. */
function measured({ verdicts }: ClaimResult): string {
  const telling = verdicts.find(({ holds }) => !holds) ?? verdicts[0];
  if (telling === undefined) return '';
  const same = verdicts.every(({ measured: { en } }) => en === telling.measured.en);
  if (same) return both(telling.measured);
  const items = verdicts.map(({ seed, holds, measured: text }) =>
    tag('li', {}, `${holds ? '✓' : '✗'} ${both(words.seed)} ${seed}: ${both(text)}`),
  );
  const lead = `${both(words.seed)} ${telling.seed}: ${both(telling.measured)}`;
  const all = tag('details', {}, [tag('summary', {}, both(words.everySeed)), tag('ul', {}, items)]);
  return lead + all;
}

function row(claim: ClaimResult): string {
  const { sentence, section, passes, expected, holdsFor, verdicts, remark } = claim;
  const about = expected ? '' : tag('span', { class: 'note' }, both(passes ? words.known : words.surprise));
  return tag('tr', { class: passes ? undefined : 'bad' }, [
    tag('th', { scope: 'row' }, [
      both(sentence),
      about === '' ? '' : ` ${about}`,
      remark === undefined ? '' : tag('p', { class: 'remark' }, both(remark)),
    ]),
    tag('td', { class: 'section' }, escapeXml(section)),
    tag(
      'td',
      { class: 'verdict' },
      `${verdictMark(passes, holdsFor === verdicts.length)} ${holdsFor} / ${verdicts.length}`,
    ),
    tag('td', { class: 'measured' }, measured(claim)),
  ]);
}

/** The sentences of an experiment with verdicts and numbers. */
export function claimsTable(claims: readonly ClaimResult[]): string {
  if (claims.length === 0) return '';
  const heads = [words.sentence, words.section, words.holds, words.measured];
  return tag('table', { class: 'claims' }, [
    tag('caption', {}, both(words.claimsCaption)),
    tag('thead', {}, tag('tr', {}, heads.map((head) => tag('th', { scope: 'col' }, both(head))).join(''))),
    tag('tbody', {}, claims.map(row).join('\n')),
  ]);
}
