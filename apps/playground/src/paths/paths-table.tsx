import { useSignal } from '@preact/signals';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { runNames } from './copy-typescript.ts';
import type { Run } from './run.ts';
import { shortNumber } from './short-number.ts';
import type { Walk } from './walk.ts';

interface Props {
  readonly runs: readonly Run[];
  readonly walks: readonly Walk[];
}

/** Rows that the table shows; all of them are in the CSV file. */
const MOST_ROWS = 101;

/** The places of every path as numbers, laid out when somebody opens them. */
export function PathsTable({ runs, walks }: Props) {
  const open = useSignal(false);
  return (
    <details class="data" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{say(catalogue.table)}</summary>
      {open.value && <Rows runs={runs} walks={walks} />}
    </details>
  );
}

function Rows({ runs, walks }: Props) {
  const names = runNames(runs);
  const last = Math.max(0, ...walks.map(({ x }) => x.length - 1));
  const every = Math.ceil((last + 1) / MOST_ROWS);
  const steps = Array.from({ length: last + 1 }, (_, i) => i).filter((i) => i % every === 0 || i === last);
  const parts = ['x', 'y', 'f'] as const;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say(catalogue.table)}>
      <table>
        {every > 1 && <caption>{say(catalogue.everyNth).replace('{n}', String(every))}</caption>}
        <thead>
          <tr>
            <th scope="col">{say(catalogue.step)}</th>
            {walks.flatMap((_, i) =>
              parts.map((part) => (
                <th key={`${i}${part}`} scope="col">
                  {names[i]} <i>{part}</i>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step}>
              <th scope="row">{step}</th>
              {walks.flatMap((walk, i) =>
                parts.map((part) => (
                  <td key={`${i}${part}`}>{step < walk[part].length ? shortNumber(walk[part][step]!) : ''}</td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
