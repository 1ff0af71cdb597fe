import { findExperiment } from '../chapter6/registry.ts';
import type { Progress } from '../experiment.ts';
import { clock } from './clock.ts';
import { contextOf } from './context-of.ts';
import type { WorkerAnswer, WorkerOrder } from './worker-message.ts';

/** How long progress is kept before it is sent: a message costs as much as a training step of a small network. */
const PAUSE_MS = 50;

/** What a worker does with an order: runs the task and answers. Never rejects. */
export async function serveWorker(order: WorkerOrder, answer: (answer: WorkerAnswer) => void): Promise<void> {
  let kept: Progress[] = [];
  let sent = clock();
  const send = (): void => {
    if (kept.length > 0) answer({ type: 'progress', progress: kept });
    kept = [];
    sent = clock();
  };
  try {
    const steps = findExperiment(order.experiment).run(order.task, contextOf(order));
    for (;;) {
      const next = await steps.next();
      if (next.done) {
        send();
        answer({ type: 'output', output: next.value });
        return;
      }
      kept.push(next.value);
      if (clock() - sent >= PAUSE_MS) send();
    }
  } catch (error) {
    send();
    answer({ type: 'error', message: String(error) });
  }
}
