import type { Experiment } from '@downhill/experiments';
import { download } from '../export/download.ts';
import { runJson } from '../export/run-json.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import type { Run } from '../run/run.ts';

/** The button that saves what a run has recorded so far. */
export function RunDownload({ experiment, run }: { readonly experiment: Experiment; readonly run: Run }) {
  return (
    <button
      data-download="JSON"
      disabled={run.recorded.value === 0}
      onClick={() => download(`${experiment.id}.json`, 'application/json', runJson(experiment, run))}
    >
      {say(catalogue.downloadRun)} (JSON)
    </button>
  );
}
