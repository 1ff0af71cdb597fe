import type { Progress, Task } from '../experiment.ts';

/** What a worker is told. Plain data. */
export interface WorkerOrder {
  /** Id of an experiment of the registry: code does not travel. */
  readonly experiment: string;
  readonly task: Task;
  /** Resolved. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly mnistUrl?: string;
}

/** What a worker answers: progress, several reports at once, then one of the others. Plain data. */
export type WorkerAnswer =
  | { readonly type: 'progress'; readonly progress: readonly Progress[] }
  | { readonly type: 'output'; readonly output: unknown }
  | { readonly type: 'error'; readonly message: string };

/** A worker as the pool sees it; over `worker_threads` in Node and over Web Workers in a browser. */
export interface WorkerHandle {
  /** Gives it a task; only when it has finished the one before. */
  post(order: WorkerOrder): void;
  /** Ends it at once; nothing is heard of it afterwards. */
  terminate(): void;
}

/** What the pool wants to hear from a worker. */
export interface WorkerListener {
  /** The worker has reported progress, or finished its task. */
  answer(answer: WorkerAnswer): void;
  /** The worker is gone, or never came up; called at most once, and never after `terminate`. */
  crashed(message: string): void;
}

/** Starts a worker. */
export type StartWorker = (listener: WorkerListener) => WorkerHandle;
