import { isFinished } from '../../study/frozen-trial.ts';
import type { Output } from '../world.ts';
import { describeBest, describeSearch, reasonOf } from './describe-search.ts';
import type { SearchView, Shown } from './search-view.ts';

const FIRST_PAUSE_MS = 10_000;

/** A search for a file or a pipe: a line now and then, and one for each trouble. */
export function searchLines(output: Output, { study, now }: Shown): SearchView {
  const start = now();
  const before = study.trials.filter(({ state }) => isFinished(state)).length;
  let nextMs = FIRST_PAUSE_MS;
  const line = (text: string) => output.write(`${study.name}: ${text}\n`);
  return {
    show(_worker, event) {
      if (event.type === 'trouble') line(event.message);
      if (event.type === 'begin' && event.takenOver)
        line(`trial ${event.trial} is taken over from a worker that has died`);
      if (event.type === 'end' && event.trial.state === 'fail')
        line(`trial ${event.trial.number} failed: ${reasonOf(event.trial)}`);
      if (event.type !== 'end' || now() - start < nextMs) return;
      nextMs = (now() - start) * 1.1 + FIRST_PAUSE_MS;
      line(`${describeSearch(study, before, now() - start)}; ${describeBest(study)}`);
    },
    stop: () => void line(describeSearch(study, before, now() - start, false)),
  };
}
