import { useSignal } from '@preact/signals';
import type { Experiment } from '@downhill/experiments';
import { download } from '../export/download.ts';
import { pythonOf } from '../export/python.ts';
import { runJson } from '../export/run-json.ts';
import { typeScriptOf } from '../export/typescript.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { language, say } from '../i18n/language.ts';
import type { Run } from '../run/run.ts';
import { queryOfState, type ExperimentState } from '../state/experiment-state.ts';
import { hashOf } from '../state/route.ts';

interface Props {
  readonly experiment: Experiment;
  readonly state: ExperimentState;
  readonly run: Run;
}

/** The address of this state, in the language of the reader. */
function linkOf(experiment: Experiment, state: ExperimentState): string {
  const query = queryOfState(experiment, state);
  query.set('lang', language.value);
  return new URL(hashOf(experiment.id, query), location.href).href;
}

/** The state of the page for others: as a link, as programs, as data. */
export function SharePanel({ experiment, state, run }: Props) {
  const told = useSignal<{ readonly copied: boolean; readonly text: string } | undefined>(undefined);
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      told.value = { copied: true, text };
    } catch {
      told.value = { copied: false, text };
    }
  };
  const python = pythonOf(experiment.id, state);
  return (
    <section class="share">
      <h2>{say(catalogue.share)}</h2>
      <div class="buttons">
        <button data-copy="link" onClick={() => void copy(linkOf(experiment, state))}>
          {say(catalogue.copyLink)}
        </button>
        <button data-copy="typescript" onClick={() => void copy(typeScriptOf(experiment, state))}>
          {say(catalogue.copyTypeScript)}
        </button>
        {python !== undefined && (
          <button data-copy="python" onClick={() => void copy(python)}>
            {say(catalogue.copyPython)}
          </button>
        )}
        <button
          data-download="JSON"
          disabled={run.recorded.value === 0}
          onClick={() => download(`${experiment.id}.json`, 'application/json', runJson(experiment, run))}
        >
          {say(catalogue.downloadRun)} (JSON)
        </button>
      </div>
      <div role="status">
        {told.value !== undefined && (
          <>
            <p class="hint">{say(told.value.copied ? catalogue.copied : catalogue.notCopied)}</p>
            <pre tabIndex={0}>{told.value.text}</pre>
          </>
        )}
      </div>
    </section>
  );
}
