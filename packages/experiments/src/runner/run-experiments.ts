import { experiments, findExperiment } from '../chapter6/registry.ts';
import type { Experiment, Schema } from '../experiment.ts';
import { resolveConfig } from '../resolve-config.ts';
import { conclude } from './conclude.ts';
import { runPool, type OrderListener } from './pool.ts';
import type { Result } from './result.ts';
import type { RunOptions } from './run-experiment.ts';
import { runHere } from './run-here.ts';
import { RunState } from './run-state.ts';
import { seedsOf } from './seeds-of.ts';
import type { StartWorker, WorkerOrder } from './worker-message.ts';

/** One experiment of several that are run together. */
export interface RunJob extends Pick<RunOptions, 'config' | 'seeds' | 'finished' | 'onEvent'> {
  readonly experiment: string | Experiment;
}

/** How an experiment of several has ended. A failure of one does not end the others. */
export type JobOutcome =
  { readonly status: 'done'; readonly result: Result } | { readonly status: 'failed'; readonly error: unknown };

/**
 * Runs several experiments with one set of workers, so that none is idle while there is work in any of them.
 *
 * Tasks are begun in the order of the jobs; as soon as the last task of an experiment is done, it is judged and drawn.
 * The outcomes stand in the order of the jobs. Everything else is as with {@link RunExperiment}.
 *
 * @throws RangeError for an unknown experiment or an option out of range, before anything runs; the signal's reason when
 * aborted; what a listener throws.
 */
export type RunExperiments = (
  jobs: readonly RunJob[],
  options?: Omit<RunOptions, 'config' | 'seeds' | 'finished' | 'onEvent'>,
) => Promise<readonly JobOutcome[]>;

/** What a run works with: a platform's own workers and clock. */
export interface RunPlatform {
  readonly startWorker: StartWorker;
  now(): number;
}

const silent = (): void => undefined;

/** {@link RunExperiments} with a platform's own workers and clock. */
export function makeRunExperiments(platform: RunPlatform): RunExperiments {
  return async (jobs, options = {}) => {
    const { workers = 1, signal, mnistUrl, startWorker = platform.startWorker, now = platform.now } = options;
    const states = jobs.map(({ experiment: named, config, seeds = 5, finished = new Map(), onEvent = silent }) => {
      const experiment = typeof named === 'string' ? findExperiment(named) : named;
      return new RunState({
        experiment,
        config: resolveConfig<Schema>(experiment, config),
        seeds: seedsOf(experiment, seeds),
        finished,
        mnistUrl,
        now,
        tell: onEvent,
      });
    });
    if (!Number.isSafeInteger(workers) || workers < 0)
      throw new RangeError(
        `${states.map(({ plan }) => plan.experiment.id).join(', ')}: workers must be a whole number of 0 or more, got ${workers}`,
      );

    const outcomes = new Map<RunState, JobOutcome>();
    const stateOf = new Map<WorkerOrder, RunState>();
    const queue = (state: RunState, orders: readonly WorkerOrder[]): readonly WorkerOrder[] => {
      for (const order of orders) stateOf.set(order, state);
      return orders;
    };
    const listener = listenerFor(stateOf, queue, (state) => outcomes.set(state, end(state)));
    const travels = (state: RunState): boolean => workers > 1 && experiments.includes(state.plan.experiment);
    const there = states.filter(travels).flatMap((state) => queue(state, state.orders));
    const here = states.filter((state) => !travels(state)).flatMap((state) => queue(state, state.orders));
    const size = Math.min(workers, there.length);
    for (const state of states) {
      const { experiment, config, seeds, tell } = state.plan;
      const { tasks } = state;
      tell({ type: 'start', experiment: experiment.id, config, seeds, tasks, workers: travels(state) ? size : 0 });
    }
    try {
      signal?.throwIfAborted();
      for (const state of states) if (state.complete) outcomes.set(state, end(state));
      const find = (order: WorkerOrder): Experiment => stateOf.get(order)!.plan.experiment;
      await runPool(there, { size: workers, startWorker, signal, listener });
      await runHere(find, here, { signal, listener, now });
    } catch (error) {
      const status = signal?.aborted ? 'interrupted' : 'failed';
      for (const state of states)
        if (!outcomes.has(state)) state.plan.tell({ type: 'end', status, error, run: state.progressNow });
      throw error;
    }
    return states.map((state) => outcomes.get(state)!);
  };
}

/** Passes what is heard of an order to the experiment it belongs to, and says when that has no task left. */
function listenerFor(
  stateOf: ReadonlyMap<WorkerOrder, RunState>,
  queue: (state: RunState, orders: readonly WorkerOrder[]) => readonly WorkerOrder[],
  completed: (state: RunState) => void,
): OrderListener {
  const of = (order: WorkerOrder): RunState => stateOf.get(order)!;
  return {
    started: (order) => of(order).started(order),
    progress: (order, progress) => of(order).progress(order, progress),
    again: (order, message) => of(order).again(order, message),
    output: (order, output) => of(order).output(order, output),
    following: (order) => {
      const state = of(order);
      const orders = queue(state, state.following(order));
      if (state.complete) completed(state);
      return orders;
    },
    failed: (order, message, crashed) => {
      const state = of(order);
      state.failed(order, message, crashed);
      if (state.complete) completed(state);
    },
  };
}

/** Judges and draws what an experiment has found. */
function end(state: RunState): JobOutcome {
  const { plan, tasks, outputs, failures } = state;
  const { experiment, tell } = plan;
  let result: Result;
  try {
    const { elapsedMs } = state.progressNow;
    result = conclude(experiment, { ...plan, tasks, outputs, failures, elapsedMs });
  } catch (error) {
    tell({ type: 'end', status: 'failed', error, run: state.progressNow });
    return { status: 'failed', error };
  }
  tell({ type: 'end', status: 'done', result, run: state.progressNow });
  return { status: 'done', result };
}
