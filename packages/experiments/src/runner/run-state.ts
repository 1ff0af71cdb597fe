import type { Progress, Task } from '../experiment.ts';
import type { OrderListener } from './pool.ts';
import { remainingMs } from './remaining.ts';
import type { TaskFailure } from './result.ts';
import type { RunEvent, RunProgress } from './run-event.ts';
import type { WorkerOrder } from './worker-message.ts';

/** Keeps what a run has found so far, and tells of it. */
export class RunState implements OrderListener {
  /** By task. */
  readonly outputs = new Map<string, unknown>();
  readonly failures: TaskFailure[] = [];
  readonly #tasks: readonly Task[];
  readonly #now: () => number;
  readonly #start: number;
  readonly #tell: (event: RunEvent) => void;
  /** Finished share of each task that has begun. */
  readonly #done = new Map<string, number>();

  constructor(tasks: readonly Task[], now: () => number, tell: (event: RunEvent) => void) {
    this.#tasks = tasks;
    this.#now = now;
    this.#start = now();
    this.#tell = tell;
  }

  get progressNow(): RunProgress {
    const done = [...this.#done.values()].reduce((a, b) => a + b, 0) / this.#tasks.length;
    const elapsedMs = this.#now() - this.#start;
    const finishedTasks = this.outputs.size + this.failures.length;
    return { done, finishedTasks, elapsedMs, remainingMs: remainingMs(elapsedMs, done) };
  }

  started({ task }: WorkerOrder): void {
    this.#tell({ type: 'task-start', task });
  }

  progress({ task }: WorkerOrder, progress: Progress): void {
    this.#done.set(task.id, progress.done);
    this.#tell({ type: 'progress', task, progress, run: this.progressNow });
  }

  output({ task }: WorkerOrder, output: unknown): void {
    this.#done.set(task.id, 1);
    this.outputs.set(task.id, output);
    this.#tell({ type: 'task-done', task, output, run: this.progressNow });
  }

  again({ task }: WorkerOrder, message: string): void {
    this.#done.delete(task.id);
    this.#tell({ type: 'task-again', task, message });
  }

  failed({ task }: WorkerOrder, message: string, crashed: boolean): void {
    this.#done.set(task.id, 1);
    const failure = { task: task.id, message, crashed };
    this.failures.push(failure);
    this.#tell({ type: 'task-failed', task, failure, run: this.progressNow });
  }
}
