import stringWidth from 'string-width';
import { isFinished } from '../../study/frozen-trial.ts';
import type { ParamValue } from '../../study/distribution.ts';
import type { Colors } from '../colors.ts';
import type { Output } from '../world.ts';
import { describeBest, describeSearch, reasonOf, short } from './describe-search.ts';
import type { SearchView, Shown } from './search-view.ts';

const PAUSE_MS = 200;

interface Row {
  readonly trial: number;
  readonly params: Readonly<Record<string, ParamValue>>;
  step: number;
  value: number | undefined;
}

/** A search for a terminal: how far it is, the best so far, and a table of what each worker is at, drawn again and again. */
export function searchTable(output: Output, colors: Colors, { study, maxResource, workers, now }: Shown): SearchView {
  const start = now();
  const before = study.trials.filter(({ state }) => isFinished(state)).length;
  const rows: (Row | undefined)[] = Array<undefined>(Math.max(1, workers)).fill(undefined);
  let drawn = 0;
  let last = -Infinity;

  const clear = (): void => {
    if (drawn > 0) output.write(`\u001b[${drawn}A\u001b[0J`);
    drawn = 0;
  };
  const draw = (): void => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row?.params ?? {})))];
    const table = [
      ['worker', 'trial', 'step', 'value', ...names],
      ...rows.map((row, i) =>
        row === undefined
          ? [String(i + 1), '–']
          : [
              String(i + 1),
              String(row.trial),
              `${row.step}/${maxResource}`,
              short(row.value),
              ...names.map((name) => short(row.params[name])),
            ],
      ),
    ];
    const lines = [describeSearch(study, before, now() - start), describeBest(study), ...aligned(table)];
    clear();
    const room = Math.max(20, (output.columns ?? 100) - 1);
    output.write(lines.map((line, i) => `${i === 2 ? colors.dim(cut(line, room)) : cut(line, room)}\n`).join(''));
    drawn = lines.length;
    last = now();
  };
  const say = (text: string): void => {
    clear();
    output.write(`${text}\n`);
    draw();
  };
  draw();

  return {
    show(worker, event) {
      if (event.type === 'begin') {
        rows[worker] = { trial: event.trial, params: event.params, step: 0, value: undefined };
        if (event.takenOver) say(`trial ${event.trial} is taken over from a worker that has died`);
      } else if (event.type === 'report') Object.assign(rows[worker] ?? {}, { step: event.step, value: event.value });
      else if (event.type === 'end') {
        rows[worker] = undefined;
        const { number, state } = event.trial;
        if (state === 'fail') say(`trial ${number} ${colors.red('failed')}: ${reasonOf(event.trial)}`);
      } else say(event.message);
      if (now() - last >= PAUSE_MS) draw();
    },
    stop() {
      clear();
      output.write(`${describeSearch(study, before, now() - start, false)}\n`);
    },
  };
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of table) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell))));
  return table.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i]! - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** A line that wraps would take two lines, and the table could not be drawn over. */
const cut = (line: string, room: number): string => (stringWidth(line) <= room ? line : `${line.slice(0, room - 1)}…`);
