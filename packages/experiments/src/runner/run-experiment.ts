import { experiments, findExperiment } from '../chapter6/registry.ts';
import type { ConfigOf, Experiment, Schema } from '../experiment.ts';
import { resolveConfig } from '../resolve-config.ts';
import { conclude } from './conclude.ts';
import { runPool } from './pool.ts';
import type { Result } from './result.ts';
import type { RunEvent } from './run-event.ts';
import { runHere } from './run-here.ts';
import { RunState } from './run-state.ts';
import { seedsOf } from './seeds-of.ts';
import type { StartWorker, WorkerOrder } from './worker-message.ts';

/** Options of {@link RunExperiment}. */
export interface RunOptions<S extends Schema = Schema> {
  /** Options of the experiment that differ from its defaults. `experiment.quick` makes a run of seconds. */
  readonly config?: Partial<ConfigOf<S>> | undefined;
  /** A number of seeds (counted from 0) or the seeds themselves; 5 when absent. */
  readonly seeds?: number | readonly number[] | undefined;
  /** How many tasks run at the same time, each in a worker; with 0 or 1 (default) one by one in the caller's thread. */
  readonly workers?: number | undefined;
  /** Ends the run: its promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Hears of everything that happens, in order. What it throws ends the run. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Where a browser finds the files of `@downhill/data-mnist`. Not used in Node. */
  readonly mnistUrl?: string | undefined;
  /** Starts a worker in another way than this package's own, for bundlers that need it. */
  readonly startWorker?: StartWorker | undefined;
  /** The clock, in milliseconds. */
  readonly now?: (() => number) | undefined;
}

/**
 * Runs an experiment over several seeds, judges its claims and draws its figures.
 *
 * Its tasks are independent, so that the numbers are the same for any number of workers. An experiment that is not of
 * the registry runs in the caller's thread, since code does not travel to workers. A task that throws, or whose worker
 * dies twice, is reported in `failures`; the seeds that are complete are judged without it.
 *
 * @throws RangeError for an unknown experiment or an option out of range, before anything runs; Error when no seed is
 * complete; the signal's reason when aborted.
 *
 * @example
 * const { outputs, claims } = await runExperiment('optimizer-paths', { config: { optimizers: ['adam'] } });
 * outputs.get(0).get('adam').x.at(-1).toFixed(4); // 0.1360
 * claims.every(({ passes }) => passes); // true
 */
export interface RunExperiment {
  (experiment: string, options?: RunOptions): Promise<Result>;
  <S extends Schema, Out>(experiment: Experiment<S, Out>, options?: RunOptions<S>): Promise<Result<Out>>;
}

/** {@link RunExperiment} with a platform's own workers and clock. */
export function makeRunExperiment(platform: { readonly startWorker: StartWorker; now(): number }): RunExperiment {
  async function runExperiment(named: string | Experiment, options: RunOptions = {}): Promise<Result> {
    const experiment = typeof named === 'string' ? findExperiment(named) : named;
    const { workers = 1, signal, mnistUrl, startWorker = platform.startWorker, now = platform.now } = options;
    const { onEvent: tell = () => undefined } = options;
    const config = resolveConfig(experiment, options.config);
    const seeds = seedsOf(experiment, options.seeds ?? 5);
    if (!Number.isSafeInteger(workers) || workers < 0)
      throw new RangeError(`${experiment.id}: workers must be a whole number of 0 or more, got ${workers}`);

    const tasks = seeds.flatMap((seed) => experiment.tasks(config, seed));
    const orders = tasks.map((task): WorkerOrder => {
      const order = { experiment: experiment.id, task, config };
      return mnistUrl === undefined ? order : { ...order, mnistUrl };
    });
    const size = workers > 1 && experiments.includes(experiment) ? Math.min(workers, tasks.length) : 0;
    const state = new RunState(tasks, now, tell);
    tell({ type: 'start', experiment: experiment.id, config, seeds, tasks, workers: size });
    let result: Result;
    try {
      if (size === 0) await runHere(experiment, orders, { signal, listener: state, now });
      else await runPool(orders, { size, startWorker, signal, listener: state });
      const { outputs, failures, progressNow } = state;
      result = conclude(experiment, { config, seeds, tasks, outputs, failures, elapsedMs: progressNow.elapsedMs });
    } catch (error) {
      const status = signal?.aborted ? 'interrupted' : 'failed';
      tell({ type: 'end', status, error, run: state.progressNow });
      throw error;
    }
    tell({ type: 'end', status: 'done', result, run: state.progressNow });
    return result;
  }
  return runExperiment;
}
