import type { Study } from '../study.ts';
import { wallClock } from '../wall-clock.ts';
import { JournalStorage } from './journal-storage.ts';
import { memoryJournal } from './memory-journal.ts';
import type { Operation } from './operation.ts';
import { stringifyPython } from './python-json.ts';

/**
 * A study as the text of a journal of its own, from any storage: a file that Optuna and optuna-dashboard open, that
 * `downhill search status` and `export` show, and that `journalFile` goes on with.
 *
 * Conventions: what the study has come to, a line for each trial; dates are those of the export.
 *
 * @example
 * const study = createStudy({ studyName: 'first', sampler: randomSampler() });
 * await study.optimize((trial) => trial.suggestFloat('x', { low: 0, high: 1 }), { trials: 3 });
 * journalText(study).split('\n').length; // 6
 */
export function journalText(
  study: Pick<Study, 'id' | 'storage' | 'trials'>,
  { now = wallClock }: { readonly now?: () => Date } = {},
): string {
  const lines: Operation[] = [];
  const copy = new JournalStorage(memoryJournal(lines), { worker: 'export', now });
  const { name, directions, userAttrs, systemAttrs } = study.storage.study(study.id);
  const id = copy.createStudy(name, directions, systemAttrs);
  for (const [key, value] of Object.entries(userAttrs)) copy.setStudyUserAttr(id, key, value);
  for (const { state, values, ...rest } of study.trials) {
    const { params, distributions, intermediateValues, userAttrs: own, systemAttrs: ours } = rest;
    copy.createTrial(id, {
      state,
      ...(values === null ? {} : { values }),
      params,
      distributions,
      intermediateValues,
      userAttrs: own,
      systemAttrs: ours,
    });
  }
  return lines.map((line) => `${stringifyPython(line)}\n`).join('');
}
