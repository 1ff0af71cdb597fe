import type { ConfigOf, Experiment, Schema } from '../experiment.ts';
import type { Result } from './result.ts';
import type { RunEvent } from './run-event.ts';
import { makeRunExperiments, type RunPlatform } from './run-experiments.ts';
import type { StartWorker } from './worker-message.ts';

/** Options of {@link RunExperiment}. */
export interface RunOptions<S extends Schema = Schema> {
  /** Options of the experiment that differ from its defaults. `experiment.quick` makes a run of seconds. */
  readonly config?: Partial<ConfigOf<S>> | undefined;
  /** A number of seeds (counted from 0) or the seeds themselves; 5 when absent. */
  readonly seeds?: number | readonly number[] | undefined;
  /** Outputs of an earlier run with this config, by task: these tasks are not run again. */
  readonly finished?: ReadonlyMap<string, unknown> | undefined;
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
export function makeRunExperiment(platform: RunPlatform): RunExperiment {
  const runExperiments = makeRunExperiments(platform);
  async function runExperiment(experiment: string | Experiment, options: RunOptions = {}): Promise<Result> {
    const { config, seeds, finished, onEvent, ...shared } = options;
    const outcomes = await runExperiments([{ experiment, config, seeds, finished, onEvent }], shared);
    const outcome = outcomes[0]!;
    if (outcome.status === 'failed') throw outcome.error;
    return outcome.result;
  }
  return runExperiment;
}
