import { hostname } from 'node:os';
import type { ObjectiveSource } from '../../study/workers/objective-source.ts';
import { threadRunner } from '../../study/workers/thread-runner.ts';
import { UsageError } from '../usage-error.ts';
import type { OpenSearch } from './open-search.ts';
import type { SearchServices } from './search-services.ts';
import type { SearchView } from './search-view.ts';

/** How a search is worked on over Redis. */
export interface RedisPlan extends SearchServices {
  readonly redis: string;
  readonly workers: number;
  readonly timeoutMs?: number | undefined;
  readonly staleMs?: number | undefined;
  readonly signal: AbortSignal;
  readonly view: SearchView;
}

/** Loaded only when it is asked for: its packages are optional. */
async function bullmq({ loadQueue = () => import('../../study/bullmq/index.ts') }: SearchServices) {
  try {
    return await loadQueue();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('--redis needs two optional packages: npm install bullmq ioredis');
  }
}

/**
 * Refuses what cannot be done over Redis, before a study is begun or changed for it.
 *
 * @throws UsageError when packages are missing, or the pruner looks into the middle of trials.
 */
export async function checkRedis(pruner: string, services: SearchServices): Promise<void> {
  if (pruner !== 'none' && pruner !== 'asha')
    throw new UsageError(`--redis: trials are pruned between rungs there, by --pruner asha or none, not by ${pruner}`);
  await bullmq(services);
}

async function startWorkers(
  study: string,
  { redis, workers, staleMs, view, ...services }: RedisPlan,
  /** Where the objective is here, if elsewhere. */
  here: Partial<ObjectiveSource> = {},
) {
  const { startStageWorkers } = await bullmq(services);
  return startStageWorkers({
    study,
    connection: { url: redis },
    name: `${hostname()}-${process.pid}`,
    runners: Array.from(
      { length: workers },
      () => (source: ObjectiveSource) => threadRunner({ ...source, ...here }, services),
    ),
    ...(staleMs === undefined ? {} : { lockMs: staleMs }),
    onEvent(worker, event) {
      if (event.type !== 'stage-end') view.show(worker, event);
    },
  });
}

/** Coordinates a search, with workers of this process and of any others. */
export async function coordinateOverRedis({ study, settings, objective }: OpenSearch, plan: RedisPlan): Promise<void> {
  const { redis, workers, timeoutMs, signal, view } = plan;
  const { maxResource = 1 } = objective;
  const { coordinateSearch } = await bullmq(plan);
  const own = await startWorkers(study.name, plan);
  try {
    await coordinateSearch(study, {
      connection: { url: redis },
      source: settings.objective,
      maxResource,
      ...(settings.pruner === 'asha' ? { asha: {} } : {}),
      trialTimeoutMs: settings.trialTimeoutMs,
      timeoutMs,
      signal,
      onEvent: (event) => view.show(workers, event),
    });
  } finally {
    await own.close();
    view.stop();
  }
}

/** Works on whatever the coordinator of a study gives out, until it says that the search is finished. */
export async function workOverRedis(study: string, plan: RedisPlan, here: Partial<ObjectiveSource>): Promise<void> {
  const workers = await startWorkers(study, plan, here);
  const { signal, timeoutMs } = plan;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await Promise.race([
      workers.finished,
      new Promise<void>((resolve) => {
        if (timeoutMs !== undefined) timer = setTimeout(resolve, timeoutMs);
      }),
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
    ]);
  } finally {
    clearTimeout(timer);
    await workers.close();
    plan.view.stop();
  }
}
