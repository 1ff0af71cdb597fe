import { useSignal } from '@preact/signals';
import { figureTable, type FigureSpec, type Table } from '@downhill/experiments';
import { readable } from '../charts/read-out.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { language, say } from '../i18n/language.ts';

/** Rows that a table shows; all of them are in the CSV file. */
const MOST_ROWS = 200;

/** The numbers behind a plot. They are laid out when somebody opens them. */
export function FigureData({ spec }: { spec: FigureSpec }) {
  const open = useSignal(false);
  return (
    <details class="data" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{say(catalogue.table)}</summary>
      {open.value && figureTable(spec, language.value).map((table, i) => <DataTable key={i} table={table} />)}
    </details>
  );
}

/** A cell of a table: numbers in short, words as they are. */
const cell = (value: number | string): string => (typeof value === 'number' ? readable(value) : value);

function DataTable({ table: { title, columns, rows } }: { table: Table }) {
  const every = Math.ceil(rows.length / MOST_ROWS);
  const shown = every === 1 ? rows : rows.filter((_, i) => i % every === 0 || i === rows.length - 1);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption>
          {title}
          {every > 1 && ` (${say(catalogue.everyNth).replace('{n}', String(every))})`}
        </caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, i) => (
            <tr key={i}>
              {row.map((value, j) => (j === 0 ? <th scope="row">{cell(value)}</th> : <td key={j}>{cell(value)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
