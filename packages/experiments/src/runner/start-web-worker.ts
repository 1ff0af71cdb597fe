import type { StartWorker, WorkerAnswer, WorkerListener, WorkerHandle } from './worker-message.ts';

/** The part of a Web Worker that is used here; declared so that published types need no DOM library. */
export interface WebWorkerLike {
  /** Sends plain data to the worker. */
  postMessage(message: unknown): void;
  /** Ends the worker at once. */
  terminate(): void;
  /** `type` is `message`, `error` or `messageerror`. */
  addEventListener(
    type: string,
    listener: (event: { readonly data?: unknown; readonly message?: string }) => void,
  ): void;
}

/** A Web Worker that runs `@downhill/experiments/worker`, as the runner sees it. */
export function webWorker(worker: WebWorkerLike, listener: WorkerListener): WorkerHandle {
  let ended = false;
  const crashed = (message: string): void => {
    if (ended) return;
    ended = true;
    worker.terminate();
    listener.crashed(message);
  };
  worker.addEventListener('message', ({ data }) => {
    if (!ended) listener.answer(data as WorkerAnswer);
  });
  worker.addEventListener('error', ({ message }) => crashed(message ?? 'the worker could not be started'));
  worker.addEventListener('messageerror', () => crashed('a message could not be read'));
  return {
    post: (order) => worker.postMessage(order),
    terminate: () => {
      ended = true;
      worker.terminate();
    },
  };
}

/** Starts a Web Worker. Bundlers find its file by this very expression, so nothing in it may be moved out. */
export const startWebWorker: StartWorker = (listener) =>
  webWorker(new Worker(new URL('./web-worker.js', import.meta.url), { type: 'module' }), listener);
