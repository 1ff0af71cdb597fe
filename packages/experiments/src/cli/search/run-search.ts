import { localRunner } from '../../study/workers/local-runner.ts';
import { threadRunner } from '../../study/workers/thread-runner.ts';
import { workOn } from '../../study/workers/work-on.ts';
import { isDead } from './is-dead.ts';
import type { OpenSearch } from './open-search.ts';
import type { SearchServices } from './search-services.ts';
import type { SearchView } from './search-view.ts';

/** How a search is worked on. */
export interface SearchPlan extends SearchServices {
  /** Worker threads of this process; with 0 trials run in the thread of the command. */
  readonly workers: number;
  readonly timeoutMs?: number | undefined;
  readonly staleMs?: number | undefined;
  readonly signal: AbortSignal;
  readonly view: SearchView;
}

/** Works on a study until all its trials are finished, beside whoever else does. No thread outlives it. */
export async function runSearch(
  { study, settings, objective }: OpenSearch,
  { workers, timeoutMs, staleMs, signal, view, ...services }: SearchPlan,
): Promise<void> {
  const { maxResource = 1 } = objective;
  const runners =
    workers === 0
      ? [localRunner(objective)]
      : Array.from({ length: workers }, () => threadRunner(settings.objective, services));
  // When one breaks, the others have nobody left to tell of it.
  const broken = new AbortController();
  const options = {
    maxResource,
    timeoutMs,
    ...(staleMs === undefined ? {} : { staleMs, heartbeatMs: staleMs / 6 }),
    isDead,
    trialTimeoutMs: settings.trialTimeoutMs,
    signal: AbortSignal.any([signal, broken.signal]),
  };
  const work = runners.map(async (runner, i) => {
    try {
      await workOn(study, { ...options, runner, onEvent: (event) => view.show(i, event) });
    } catch (error) {
      broken.abort(error);
      throw error;
    }
  });
  try {
    await Promise.all(work);
  } finally {
    await Promise.allSettled(work);
    await Promise.all(runners.map((runner) => runner.close()));
    view.stop();
  }
}
