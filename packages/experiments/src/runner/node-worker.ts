import { parentPort } from 'node:worker_threads';
import { serveWorker } from './serve-worker.ts';
import type { WorkerAnswer, WorkerOrder } from './worker-message.ts';

const port = parentPort;
if (port === null) throw new Error('node-worker is started by the runner, as a worker thread');
port.on('message', (order: WorkerOrder) => {
  void serveWorker(order, (answer: WorkerAnswer) => port.postMessage(answer));
});
