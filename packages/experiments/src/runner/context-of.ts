import type { ConfigOf, Context, Schema } from '../experiment.ts';
import type { WorkerOrder } from './worker-message.ts';

/** What a task sees of its run. */
export const contextOf = ({ config, mnistUrl }: WorkerOrder, signal?: AbortSignal): Context<Schema> => ({
  config: config as ConfigOf<Schema>,
  ...(mnistUrl === undefined ? {} : { mnistUrl }),
  ...(signal === undefined ? {} : { signal }),
});
