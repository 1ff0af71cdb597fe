import { findExperiment } from '../chapter6/registry.ts';
import { contextOf } from './context-of.ts';
import type { WorkerAnswer, WorkerOrder } from './worker-message.ts';

/** What a worker does with an order: runs the task and answers. Never rejects. */
export async function serveWorker(order: WorkerOrder, answer: (answer: WorkerAnswer) => void): Promise<void> {
  try {
    const steps = findExperiment(order.experiment).run(order.task, contextOf(order));
    for (;;) {
      const next = await steps.next();
      if (next.done) {
        answer({ type: 'output', output: next.value });
        return;
      }
      answer({ type: 'progress', progress: next.value });
    }
  } catch (error) {
    answer({ type: 'error', message: String(error) });
  }
}
