import type { ConfigOf, RunEvent, Schema } from '@downhill/experiments';

/** Page to worker: run one seed of an experiment. A newer request ends the older one. */
export interface RunRequest {
  readonly run: number;
  readonly experiment: string;
  readonly config: Partial<ConfigOf<Schema>>;
  readonly seed: number;
}

/** Worker to page. `run` is the request's, so that answers to an older request can be told apart. */
export type RunReply =
  { readonly run: number; readonly event: RunEvent } | { readonly run: number; readonly failure: string };
