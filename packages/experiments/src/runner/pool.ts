import type { Progress } from '../experiment.ts';
import type { StartWorker, WorkerHandle, WorkerOrder } from './worker-message.ts';

/** What is heard of the orders while a pool works on them. */
export interface OrderListener {
  started(order: WorkerOrder): void;
  progress(order: WorkerOrder, progress: Progress): void;
  output(order: WorkerOrder, output: unknown): void;
  /** The worker has died; the order is given to a new one. */
  again(order: WorkerOrder, message: string): void;
  /** No output will come: the task threw, or its worker died twice (`crashed`). */
  failed(order: WorkerOrder, message: string, crashed: boolean): void;
}

/**
 * Works on orders with `size` workers, each taking the next order when it is free.
 *
 * An order whose worker dies is given once to a new worker; one whose task throws is not, since it would throw again.
 * Resolves when every order has its output or has failed; rejects with the signal's reason when aborted, and with what
 * a listener throws. No worker outlives it.
 */
export function runPool(
  orders: readonly WorkerOrder[],
  {
    size,
    startWorker,
    signal,
    listener,
  }: {
    readonly size: number;
    readonly startWorker: StartWorker;
    readonly signal: AbortSignal | undefined;
    readonly listener: OrderListener;
  },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const queue = orders.map((order) => ({ order, attempts: 0 }));
    const running = new Set<WorkerHandle>();
    let open = orders.length;
    let settled = false;

    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      signal?.removeEventListener('abort', abort);
      for (const worker of running) worker.terminate();
      finish();
    };
    const fail = (reason: unknown): void =>
      settle(() => reject(reason instanceof Error ? reason : new Error(String(reason))));
    const abort = (): void => fail(signal!.reason);
    /** Runs a reaction; what it throws ends the whole run. */
    const guarded =
      <A extends unknown[]>(react: (...args: A) => void) =>
      (...args: A): void => {
        if (settled) return;
        try {
          react(...args);
        } catch (error) {
          fail(error);
        }
      };

    /** One place in the pool: a worker, and after its death another, until the queue is empty. */
    const occupy = (): void => {
      if (settled) return;
      let job = queue.shift();
      if (job === undefined) return;
      const next = (): void => {
        if (settled) return;
        open -= 1;
        if (open === 0) return settle(resolve);
        job = queue.shift();
        if (job === undefined) {
          running.delete(worker);
          worker.terminate();
        } else give(job);
      };
      const give = (given: { order: WorkerOrder; attempts: number }): void => {
        given.attempts += 1;
        if (given.attempts === 1) listener.started(given.order);
        worker.post(given.order);
      };
      const worker = startWorker({
        answer: guarded((answer) => {
          const { order } = job!;
          if (answer.type === 'progress') return listener.progress(order, answer.progress);
          if (answer.type === 'output') listener.output(order, answer.output);
          else listener.failed(order, answer.message, false);
          next();
        }),
        crashed: guarded((message) => {
          running.delete(worker);
          const { order, attempts } = job!;
          if (attempts === 1) {
            listener.again(order, message);
            queue.unshift(job!);
          } else {
            listener.failed(order, message, true);
            open -= 1;
            if (open === 0) return settle(resolve);
          }
          occupy();
        }),
      });
      running.add(worker);
      give(job);
    };

    if (signal?.aborted) return abort();
    if (open === 0) return settle(resolve);
    signal?.addEventListener('abort', abort);
    for (let i = 0; i < Math.min(size, orders.length); i++) guarded(occupy)();
  });
}
