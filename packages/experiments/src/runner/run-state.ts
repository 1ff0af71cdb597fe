import type { ConfigOf, Experiment, Progress, Schema, Task } from '../experiment.ts';
import type { OrderListener } from './pool.ts';
import { remainingMs } from './remaining.ts';
import type { TaskFailure } from './result.ts';
import type { RunEvent, RunProgress } from './run-event.ts';
import type { WorkerOrder } from './worker-message.ts';

/** One experiment of a run, resolved and checked. */
export interface RunPlan {
  readonly experiment: Experiment;
  readonly config: ConfigOf<Schema>;
  readonly seeds: readonly number[];
  /** Outputs from an earlier run, by task: these tasks are not run again. */
  readonly finished: ReadonlyMap<string, unknown>;
  readonly mnistUrl: string | undefined;
  readonly now: () => number;
  readonly tell: (event: RunEvent) => void;
}

/** Keeps what one experiment of a run has found so far, tells of it, and knows which tasks follow. */
export class RunState implements OrderListener {
  readonly plan: RunPlan;
  /** By task. */
  readonly outputs = new Map<string, unknown>();
  readonly failures: TaskFailure[] = [];
  readonly #first: ReadonlyMap<number, readonly Task[]>;
  /** The follow-up tasks of the seeds whose first tasks are finished. */
  readonly #later = new Map<number, readonly Task[]>();
  #tasks: readonly Task[] = [];
  /** Finished share of each task that has begun, and their sum. */
  readonly #done = new Map<string, number>();
  #doneSum = 0;
  readonly #startedAt = new Map<string, number>();
  /** When the first task began, and the share that was finished then. */
  #start: { readonly time: number; readonly done: number } | undefined;

  constructor(plan: RunPlan) {
    this.plan = plan;
    const { experiment, config, seeds } = plan;
    this.#first = new Map(seeds.map((seed) => [seed, experiment.tasks(config, seed)]));
    this.#list();
    for (const tasks of this.#first.values()) this.#take(tasks);
    for (const seed of seeds) this.#take(this.#follow(seed));
  }

  /** All tasks known so far, seed by seed: in an order that does not depend on which was finished first. */
  get tasks(): readonly Task[] {
    return this.#tasks;
  }

  /** What is still to be done, as far as it is known. */
  get orders(): readonly WorkerOrder[] {
    return this.tasks.filter(({ id }) => !this.outputs.has(id)).map((task) => this.#order(task));
  }

  get complete(): boolean {
    return this.outputs.size + this.failures.length === this.tasks.length;
  }

  get progressNow(): RunProgress {
    const count = this.tasks.length;
    const finishedTasks = this.outputs.size + this.failures.length;
    // The sum has rounding errors.
    const done = finishedTasks === count ? 1 : this.#doneSum / count;
    const elapsedMs = this.#start === undefined ? 0 : this.plan.now() - this.#start.time;
    return { done, finishedTasks, elapsedMs, remainingMs: remainingMs(elapsedMs, done, this.#start?.done) };
  }

  started({ task }: WorkerOrder): void {
    const time = this.plan.now();
    this.#start ??= { time, done: this.progressNow.done };
    this.#startedAt.set(task.id, time);
    this.plan.tell({ type: 'task-start', task });
  }

  progress({ task }: WorkerOrder, progress: Progress): void {
    this.#setDone(task.id, progress.done);
    this.plan.tell({ type: 'progress', task, progress, run: this.progressNow });
  }

  output({ task }: WorkerOrder, output: unknown): void {
    this.#setDone(task.id, 1);
    this.outputs.set(task.id, output);
    const elapsedMs = this.plan.now() - this.#startedAt.get(task.id)!;
    this.plan.tell({ type: 'task-done', task, output, elapsedMs, run: this.progressNow });
  }

  following({ task }: WorkerOrder): readonly WorkerOrder[] {
    const tasks = this.#follow(task.seed);
    if (tasks.length > 0) this.plan.tell({ type: 'tasks-added', tasks, run: this.progressNow });
    return tasks.map((one) => this.#order(one));
  }

  again({ task }: WorkerOrder, message: string): void {
    this.#setDone(task.id, 0);
    this.plan.tell({ type: 'task-again', task, message });
  }

  failed({ task }: WorkerOrder, message: string, crashed: boolean): void {
    this.#setDone(task.id, 1);
    const failure = { task: task.id, message, crashed };
    this.failures.push(failure);
    this.plan.tell({ type: 'task-failed', task, failure, run: this.progressNow });
  }

  /** The tasks that follow now that the first ones of a seed are all finished; none the second time. */
  #follow(seed: number): readonly Task[] {
    const { experiment, config } = this.plan;
    const first = this.#first.get(seed)!;
    if (experiment.followUp === undefined || this.#later.has(seed)) return [];
    if (!first.every(({ id }) => this.outputs.has(id))) return [];
    const outputs = new Map(first.map(({ id, variant }) => [variant, this.outputs.get(id)]));
    const tasks = experiment.followUp(config, seed, outputs);
    this.#later.set(seed, tasks);
    this.#list();
    return tasks;
  }

  #list(): void {
    this.#tasks = this.plan.seeds.flatMap((seed) => [...this.#first.get(seed)!, ...(this.#later.get(seed) ?? [])]);
  }

  #setDone(id: string, done: number): void {
    this.#doneSum += done - (this.#done.get(id) ?? 0);
    this.#done.set(id, done);
  }

  /** Takes over the outputs that were there before the run. */
  #take(tasks: readonly Task[]): void {
    const { finished } = this.plan;
    for (const { id } of tasks) {
      if (!finished.has(id)) continue;
      this.outputs.set(id, finished.get(id));
      this.#setDone(id, 1);
    }
  }

  #order(task: Task): WorkerOrder {
    const { experiment, config, mnistUrl } = this.plan;
    const order = { experiment: experiment.id, task, config };
    return mnistUrl === undefined ? order : { ...order, mnistUrl };
  }
}
