import type { Progress, Task } from '../experiment.ts';
import type { Result, TaskFailure } from './result.ts';

/** How far the whole run is. */
export interface RunProgress {
  /** Finished share of all tasks, 0…1. */
  readonly done: number;
  readonly finishedTasks: number;
  readonly elapsedMs: number;
  /** Estimate; undefined until there is something to judge by. */
  readonly remainingMs: number | undefined;
}

/** What happens during a run, in order. Everything but `end` is plain data. */
export type RunEvent =
  | {
      readonly type: 'start';
      readonly experiment: string;
      /** Resolved: every option has its value. */
      readonly config: Readonly<Record<string, unknown>>;
      readonly seeds: readonly number[];
      /** All that are known at the start, also those that an earlier run has finished. */
      readonly tasks: readonly Task[];
      /** Number of workers; 0 when the tasks run in the caller's own thread. */
      readonly workers: number;
    }
  | { readonly type: 'task-start'; readonly task: Task }
  | { readonly type: 'progress'; readonly task: Task; readonly progress: Progress; readonly run: RunProgress }
  | {
      readonly type: 'task-done';
      readonly task: Task;
      readonly output: unknown;
      /** From the start of the task, with whatever ran beside it. */
      readonly elapsedMs: number;
      readonly run: RunProgress;
    }
  | {
      /** The tasks that follow from the outputs of a seed; see `Experiment.followUp`. */
      readonly type: 'tasks-added';
      readonly tasks: readonly Task[];
      readonly run: RunProgress;
    }
  | {
      /** A worker has died under a task, which is run once more. */
      readonly type: 'task-again';
      readonly task: Task;
      readonly message: string;
    }
  | { readonly type: 'task-failed'; readonly task: Task; readonly failure: TaskFailure; readonly run: RunProgress }
  | { readonly type: 'end'; readonly status: 'done'; readonly result: Result; readonly run: RunProgress }
  | {
      readonly type: 'end';
      readonly status: 'interrupted' | 'failed';
      /** What the run's promise is rejected with. */
      readonly error: unknown;
      readonly run: RunProgress;
    };
