import type { Text } from '../text.ts';
import { bookTime } from './book-time.ts';
import { durationText } from './duration-text.ts';
import { both, tag } from './html.ts';
import type { ReportData, ReportEntry } from './report-data.ts';
import { verdictMark } from './verdict-mark.ts';
import { words } from './words.ts';

/** The experiments that are finished, with their results. */
const finished = (entries: readonly ReportEntry[]) =>
  entries.flatMap(({ result }) => (result === undefined ? [] : [result]));

const claimsOf = (entries: readonly ReportEntry[]) => finished(entries).flatMap(({ claims }) => claims);
const outcomesOf = (entries: readonly ReportEntry[]) => finished(entries).flatMap(({ references }) => references);

/** What came out, in sentences. */
function sentences(data: ReportData): Text[] {
  const { entries, seeds, elapsedMs, workers, mode, resumed } = data;
  const claims = claimsOf(entries);
  const held = claims.filter(({ holds }) => holds).length;
  const known = claims.filter(({ holds, passes }) => !holds && passes).length;
  const wrong = claims.filter(({ passes }) => !passes).length;
  const outcomes = outcomesOf(entries);
  const agreed = outcomes.filter(({ passes }) => passes).length;
  const time = durationText(elapsedMs);
  const count = finished(entries).length;
  return [
    {
      en: `${held} of the chapter’s ${claims.length} sentences hold${known === 0 ? '' : `; ${known} ${known === 1 ? 'is' : 'are'} known not to, and the reason stands beside`}${wrong === 0 ? '' : `; ${wrong} did not come out as expected`}.`,
      ko: `이 장의 문장 ${claims.length}개 가운데 ${held}개가 성립합니다.${known === 0 ? '' : ` ${known}개는 성립하지 않는 것으로 알려져 있으며 까닭을 함께 적었습니다.`}${wrong === 0 ? '' : ` ${wrong}개는 예상과 다르게 나왔습니다.`}`,
    },
    ...(outcomes.length === 0
      ? []
      : [
          {
            en: `${agreed} of ${outcomes.length} outcomes of the book’s own scripts are met.`,
            ko: `책의 스크립트가 내는 값 ${outcomes.length}개 가운데 ${agreed}개와 일치합니다.`,
          },
        ]),
    {
      en: `${count} of ${entries.length} experiments, ${seeds.length} ${seeds.length === 1 ? 'seed' : 'seeds'}, computed in ${time.en} with ${Math.max(1, workers)} ${workers > 1 ? 'workers' : 'worker'}${resumed ? ' (a part of it was already there)' : ''}.`,
      ko: `실험 ${entries.length}개 가운데 ${count}개, 시드 ${seeds.length}개, 워커 ${Math.max(1, workers)}개로 ${time.ko} 걸렸습니다${resumed ? '(일부는 이미 계산되어 있었습니다)' : ''}.`,
    },
    ...(mode === 'quick' ? [] : [comparison(data)]),
  ];
}

/** Our time beside the book's. */
function comparison({ mode, whole, elapsedMs, resumed, seeds, entries }: ReportData): Text {
  const book = durationText(bookTime.seconds * 1000);
  const base = {
    en: `The book’s scripts take ${book.en} for one seed (${bookTime.source.en})`,
    ko: `책의 스크립트는 시드 하나에 ${book.ko} 걸립니다(${bookTime.source.ko})`,
  };
  const comparable =
    mode === 'book' && whole && !resumed && seeds.length === 1 && finished(entries).length === entries.length;
  if (!comparable) return { en: `${base.en}.`, ko: `${base.ko}.` };
  const times = ((bookTime.seconds * 1000) / elapsedMs).toFixed(1);
  return {
    en: `${base.en}: ${times} times as long as this run, which did the same work.`,
    ko: `${base.ko}. 같은 계산을 한 이번 실행의 ${times}배입니다.`,
  };
}

function row({ experiment, result, failure, workMs }: ReportEntry): string {
  const { id, title, figures } = experiment;
  const claims = result?.claims ?? [];
  const references = result?.references ?? [];
  const ratio = (good: number, all: number): string => (all === 0 ? '–' : `${good} / ${all}`);
  const state = result === undefined ? (failure === undefined ? '…' : verdictMark(false)) : verdictMark(result.passes);
  return tag('tr', {}, [
    tag('th', { scope: 'row' }, `${state} ${tag('a', { href: `#${id}` }, both(title))}`),
    tag('td', {}, figures.join(', ')),
    tag('td', { class: 'number' }, ratio(claims.filter(({ holds }) => holds).length, claims.length)),
    tag('td', { class: 'number' }, ratio(references.filter(({ passes }) => passes).length, references.length)),
    tag('td', { class: 'number' }, both(durationText(workMs))),
  ]);
}

/** The first part of the report: what came out, in a few sentences and a table with a line for each experiment. */
export function overview(data: ReportData): string {
  const heads = [words.experiment, words.figures, words.claims, words.outcomes, words.time];
  const work = data.entries.reduce((sum, { workMs }) => sum + workMs, 0);
  return tag('section', { id: 'summary', 'aria-labelledby': 'summary-title' }, [
    tag('h2', { id: 'summary-title' }, both(words.summary)),
    tag('p', { class: 'lead' }, sentences(data).map(both).join(' ')),
    tag('p', { class: 'note' }, both(words.modes[data.mode])),
    tag('div', { class: 'scroll' }, [
      tag('table', { class: 'overview' }, [
        tag('thead', {}, tag('tr', {}, heads.map((head) => tag('th', { scope: 'col' }, both(head))).join(''))),
        tag('tbody', {}, data.entries.map(row)),
        tag('tfoot', {}, [
          tag('tr', {}, [
            tag('th', { scope: 'row' }, both(words.total)),
            tag('td', {}) + tag('td', {}) + tag('td', {}),
            tag('td', { class: 'number' }, both(durationText(work))),
          ]),
        ]),
      ]),
    ]),
  ]);
}
