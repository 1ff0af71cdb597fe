import type { Progress } from '../experiment.ts';
import type { StartWorker, WorkerHandle, WorkerOrder } from './worker-message.ts';

/** What is heard of the orders while a pool works on them. */
export interface OrderListener {
  started(order: WorkerOrder): void;
  progress(order: WorkerOrder, progress: Progress): void;
  output(order: WorkerOrder, output: unknown): void;
  /** Asked after each output: the orders that could not be given before. */
  following?(order: WorkerOrder): readonly WorkerOrder[];
  /** The worker has died; the order is given to a new one. */
  again(order: WorkerOrder, message: string): void;
  /** No output will come: the task threw, or its worker died twice (`crashed`). */
  failed(order: WorkerOrder, message: string, crashed: boolean): void;
}

/** An order, and how often it has been given to a worker. */
interface Job {
  readonly order: WorkerOrder;
  attempts: number;
}

/**
 * Works on orders with `size` workers, each taking the next order when it is free. Workers stay until the
 * last order is done, with the data they have loaded.
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
    const queue = orders.map((order): Job => ({ order, attempts: 0 }));
    const running = new Set<WorkerHandle>();
    /** Gives a job to a worker that has none. */
    const idle: ((job: Job) => void)[] = [];
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

    /** Gives out what there is to do: to idle workers, then to new ones. */
    const fill = (): void => {
      while (!settled && queue.length > 0) {
        const give = idle.pop();
        if (give !== undefined) give(queue.shift()!);
        else if (running.size < size) start(queue.shift()!);
        else return;
      }
    };
    /** An order has come to its end. */
    const close = (): void => {
      open -= 1;
      if (open === 0) settle(resolve);
      else fill();
    };
    const start = (first: Job): void => {
      let job = first;
      const give = (given: Job): void => {
        job = given;
        job.attempts += 1;
        if (job.attempts === 1) listener.started(job.order);
        worker.post(job.order);
      };
      const worker = startWorker({
        answer: guarded((answer) => {
          const { order } = job;
          if (answer.type === 'progress') {
            // A listener may abort between two of them.
            for (const progress of answer.progress) if (!settled) listener.progress(order, progress);
            return;
          }
          if (answer.type === 'output') {
            listener.output(order, answer.output);
            const more = listener.following?.(order) ?? [];
            queue.push(...more.map((one): Job => ({ order: one, attempts: 0 })));
            open += more.length;
          } else listener.failed(order, answer.message, false);
          idle.push(give);
          close();
        }),
        crashed: guarded((message) => {
          running.delete(worker);
          const at = idle.indexOf(give);
          // Nothing is lost with a worker that had nothing to do.
          if (at >= 0) return void idle.splice(at, 1);
          if (job.attempts > 1) {
            listener.failed(job.order, message, true);
            return close();
          }
          listener.again(job.order, message);
          queue.unshift(job);
          fill();
        }),
      });
      running.add(worker);
      give(job);
    };

    if (signal?.aborted) return abort();
    if (open === 0) return settle(resolve);
    signal?.addEventListener('abort', abort);
    guarded(fill)();
  });
}
