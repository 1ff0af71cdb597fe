import { parentPort, type MessagePort } from 'node:worker_threads';
import type { WorkerOrder } from '../src/runner/worker-message.ts';

/** A worker that dies under every order for SGD, and answers the others with 7. */
const port: MessagePort | null = parentPort;
port?.on('message', ({ task }: WorkerOrder) => {
  if (task.variant === 'sgd') process.exit(3);
  port.postMessage({ type: 'output', output: 7 });
});
