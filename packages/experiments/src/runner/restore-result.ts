import type { ConfigOf, Experiment, Schema } from '../experiment.ts';
import { conclude } from './conclude.ts';
import type { Result } from './result.ts';
import { RunState } from './run-state.ts';

/**
 * The result of a run from the outputs it has recorded, judged and drawn anew. Nothing is computed again.
 *
 * @throws Error when no seed is complete.
 */
export function restoreResult(
  experiment: Experiment,
  run: {
    readonly config: ConfigOf<Schema>;
    readonly seeds: readonly number[];
    /** By task. */
    readonly outputs: ReadonlyMap<string, unknown>;
  },
): Result {
  const { config, seeds, outputs } = run;
  const tell = (): void => undefined;
  const state = new RunState({ experiment, config, seeds, finished: outputs, mnistUrl: undefined, now: () => 0, tell });
  const missing = state.orders.map(({ task }) => ({ task: task.id, message: 'has no output', crashed: false }));
  return conclude(experiment, { ...state.plan, tasks: state.tasks, outputs, failures: missing, elapsedMs: 0 });
}
