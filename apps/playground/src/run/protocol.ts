import type { FetchProgress } from '@downhill/data-mnist';
import type { ClaimResult, ConfigOf, FigureSpec, ReferenceResult, Schema, Task } from '@downhill/experiments';
import type { RateChange } from './rate-change.ts';

/** A task as a worker gets it. Plain data. */
export interface Order {
  readonly experiment: string;
  readonly task: Task;
  readonly config: ConfigOf<Schema>;
  readonly mnistUrl: string;
}

/** Outputs of complete seeds: by seed, then by variant. */
export type Outputs = readonly (readonly [
  seed: number,
  byVariant: readonly (readonly [variant: string, output: unknown])[],
])[];

/** What the outputs of a run amount to. */
export interface Conclusion {
  readonly claims: readonly ClaimResult[];
  readonly references: readonly ReferenceResult[];
  readonly figures: readonly FigureSpec[];
}

/** Page to worker. */
export type WorkerRequest =
  /** A new run: every open task is forgotten. */
  | { readonly type: 'begin'; readonly run: number; readonly changes: readonly RateChange[] }
  /** Fetch MNIST into the cache storage, for all workers, unless it is there. */
  | { readonly type: 'prepare'; readonly mnistUrl: string }
  | { readonly type: 'open'; readonly order: Order }
  /** No task is pulled beyond this many reports: 0 is a pause, Infinity is free running. */
  | { readonly type: 'limit'; readonly limit: number }
  /** All changes of the learning rates, each at its place in every task. */
  | { readonly type: 'rates'; readonly changes: readonly RateChange[] }
  | {
      readonly type: 'conclude';
      readonly experiment: string;
      readonly config: ConfigOf<Schema>;
      readonly outputs: Outputs;
    };

/** One report of a task: how far it is, and its metrics. */
export interface Report {
  readonly task: string;
  readonly done: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** Worker to page, with the run that it belongs to: what comes late from an older one is dropped. */
export interface WorkerMessage {
  readonly run: number;
  readonly reply: WorkerReply;
}

/** Reports come in batches. */
export type WorkerReply =
  | { readonly type: 'fetching'; readonly progress: FetchProgress }
  | { readonly type: 'prepared' }
  | { readonly type: 'not-prepared'; readonly message: string }
  | { readonly type: 'reports'; readonly reports: readonly Report[] }
  | { readonly type: 'output'; readonly task: string; readonly output: unknown }
  | { readonly type: 'failed'; readonly task: string; readonly message: string }
  | { readonly type: 'concluded'; readonly conclusion: Conclusion }
  | { readonly type: 'not-concluded'; readonly message: string };
