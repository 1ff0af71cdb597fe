import { useSignal } from '@preact/signals';
import { readable } from '../charts/read-out.ts';
import { download } from '../export/download.ts';
import { studyJournal } from '../export/study-journal.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import type { TrialPoint } from '../live/trials.ts';
import type { Run } from '../run/run.ts';

/** As many as there is patience to read. */
const MOST_ROWS = 100;

/** The trials inside the brushes as a table, the best first, and their study as a file. */
export function TrialTable({ run, trials }: { readonly run: Run; readonly trials: readonly TrialPoint[] }) {
  const open = useSignal(false);
  const save = (): void => {
    const { name, text } = studyJournal('hyperparameter-search', run);
    download(name, 'application/jsonl', text);
  };
  return (
    <>
      <p class="hint">{say(catalogue.studyHint)}</p>
      <p class="row">
        <button data-download="study" onClick={save}>
          {say(catalogue.downloadStudy)}
        </button>
      </p>
      <details class="data" onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>{say(catalogue.trialTable)}</summary>
        {open.value && <Rows trials={trials} withSeed={run.seeds.length > 1} />}
      </details>
    </>
  );
}

function Rows({ trials, withSeed }: { readonly trials: readonly TrialPoint[]; readonly withSeed: boolean }) {
  const rows = trials
    .toSorted((a, b) => b.validation - a.validation || a.number - b.number)
    .slice(0, MOST_ROWS)
    .map((trial, i) => ({ trial, rank: i + 1 }));
  const heads = [
    catalogue.trialRank,
    catalogue.trialNumber,
    catalogue.validationAxis,
    catalogue.trainAxis,
    catalogue.lrAxis,
    catalogue.lambdaAxis,
  ];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say(catalogue.trialTable)}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ trial, rank }) => (
            <tr key={trial.id}>
              <th scope="row">{rank}</th>
              <td>
                {withSeed && `${say(catalogue.seed)} ${trial.seed}, `}
                {trial.number}
                {trial.narrowed && ` (${say(catalogue.trialNarrowed)})`}
              </td>
              <td>{trial.diverged ? say(catalogue.trialDiverged) : readable(trial.validation)}</td>
              <td>{trial.diverged ? '' : readable(trial.train)}</td>
              <td>{readable(trial.lr)}</td>
              <td>{readable(trial.weightDecay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
