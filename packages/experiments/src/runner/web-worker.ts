/**
 * What a Web Worker runs. For bundlers that do not find the worker by themselves: a file of your own that imports
 * `@downhill/experiments/worker` is the worker's, and `webWorker` gives it to `runExperiment`.
 *
 * @module worker
 */
import { serveWorker } from './serve-worker.ts';
import type { WorkerOrder } from './worker-message.ts';

/** The part of a worker's global scope that is used here; the DOM library describes a page's. */
const scope = globalThis as unknown as {
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerOrder }) => void): void;
  postMessage(message: unknown): void;
};

scope.addEventListener('message', ({ data }) => {
  void serveWorker(data, (answer) => scope.postMessage(answer));
});
