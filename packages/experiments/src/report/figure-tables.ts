import { figureTable, type Table } from '../figures/figure-table.ts';
import type { FigureSpec } from '../figures/spec.ts';
import { both, tag } from './html.ts';
import { number } from './numbers.ts';
import { words } from './words.ts';

/** A table of more rows than these is shown by some of them, evenly spaced; all of them are in the CSV file. */
const MOST_ROWS = 40;
const ROWS = 25;
/** Heights over a grid say nothing as a list of thousands of rows. */
const unlisted = new Set<Table['kind']>(['contour', 'surface', 'field']);

const wordsIn = (en: string, ko: string): string => both({ en, ko });

function tableHtml(en: Table, ko: Table): string {
  const { length } = en.rows;
  const shown = length > MOST_ROWS ? ROWS : length;
  const at = Array.from({ length: shown }, (_, i) => (shown === 1 ? 0 : Math.round((i * (length - 1)) / (shown - 1))));
  const left =
    shown < length ? ` ${both({ en: `(${shown} of ${length} rows)`, ko: `(${length}행 가운데 ${shown}행)` })}` : '';
  const rows = at.map((i) => {
    const [row, other] = [en.rows[i]!, ko.rows[i]!];
    return tag(
      'tr',
      {},
      row.map((value, c) =>
        typeof value === 'string'
          ? tag('td', { class: 'words' }, wordsIn(value, String(other[c])))
          : tag('td', {}, number(value)),
      ),
    );
  });
  return tag('div', { class: 'scroll' }, [
    tag('table', { class: 'data' }, [
      tag('caption', {}, wordsIn(en.title, ko.title) + left),
      tag('thead', {}, [
        tag(
          'tr',
          {},
          en.columns.map((name, c) => tag('th', { scope: 'col' }, wordsIn(name, ko.columns[c]!))),
        ),
      ]),
      tag('tbody', {}, rows),
    ]),
  ]);
}

/** The numbers behind a figure, folded up. Empty when there are none that a reader could use. */
export function figureTables(spec: FigureSpec): string {
  const korean = figureTable(spec, 'ko');
  const tables = figureTable(spec, 'en').flatMap((table, i) =>
    unlisted.has(table.kind) || table.rows.length === 0 ? [] : [tableHtml(table, korean[i]!)],
  );
  if (tables.length === 0) return '';
  return tag('details', { class: 'tables' }, [tag('summary', {}, both(words.table)), ...tables]);
}
