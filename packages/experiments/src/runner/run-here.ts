import type { Experiment } from '../experiment.ts';
import { contextOf } from './context-of.ts';
import type { OrderListener } from './pool.ts';
import type { WorkerOrder } from './worker-message.ts';

/** How long a task may run before timers, signals and the caller's other work get their turn. */
const TURN_MS = 20;

/**
 * Works on orders one after the other in the caller's thread, giving way to other work every {@link TURN_MS}.
 *
 * A task that throws has failed, and the next begins. Rejects with the signal's reason when aborted, and with what the
 * listener throws.
 */
export async function runHere(
  experimentOf: (order: WorkerOrder) => Experiment,
  orders: readonly WorkerOrder[],
  options: { readonly signal: AbortSignal | undefined; readonly listener: OrderListener; now(): number },
): Promise<void> {
  const { signal, listener, now } = options;
  let turn = now();
  const queue = [...orders];
  for (let order = queue.shift(); order !== undefined; order = queue.shift()) {
    signal?.throwIfAborted();
    listener.started(order);
    const steps = experimentOf(order).run(order.task, contextOf(order, signal));
    try {
      for (;;) {
        const next = await advance(steps);
        if ('error' in next) {
          signal?.throwIfAborted();
          listener.failed(order, String(next.error), false);
          break;
        }
        if (next.done) {
          listener.output(order, next.value);
          queue.push(...(listener.following?.(order) ?? []));
          break;
        }
        listener.progress(order, next.value);
        if (now() - turn >= TURN_MS) {
          await new Promise((resolve) => setTimeout(resolve));
          turn = now();
        }
        signal?.throwIfAborted();
      }
    } finally {
      await steps.return(undefined);
    }
  }
}

/** The next step, or what it threw. */
async function advance<T, R>(
  steps: Iterator<T, R> | AsyncIterator<T, R>,
): Promise<IteratorResult<T, R> | { readonly error: unknown }> {
  try {
    return await steps.next();
  } catch (error) {
    return { error };
  }
}
