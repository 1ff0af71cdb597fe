import { Worker } from 'node:worker_threads';
import type { StartWorker, WorkerAnswer, WorkerHandle, WorkerListener } from './worker-message.ts';

/**
 * The worker's own file stands beside this module: `node-worker.js` in the build, and in the source tree `.ts`, which
 * Node runs with the flags that its parent was started with (22.18 and newer without any).
 */
const entry = new URL(import.meta.url.endsWith('.ts') ? './node-worker.ts' : './node-worker.js', import.meta.url);

/** Starts a worker thread of Node. It does not keep the process alive. */
export const startNodeWorker: StartWorker = (listener) => nodeWorker(new Worker(entry), listener);

/** A worker thread as a {@link WorkerHandle}. */
export function nodeWorker(worker: Worker, listener: WorkerListener): WorkerHandle {
  let ended = false;
  const crashed = (message: string): void => {
    if (ended) return;
    ended = true;
    listener.crashed(message);
  };
  worker.on('message', (answer: WorkerAnswer) => {
    if (!ended) listener.answer(answer);
  });
  worker.on('messageerror', (error) => crashed(String(error)));
  worker.on('error', (error) => crashed(String(error)));
  worker.on('exit', (code) => crashed(`the worker ended with code ${code}`));
  return {
    post: (order) => worker.postMessage(order),
    terminate: () => {
      ended = true;
      void worker.terminate();
    },
  };
}
