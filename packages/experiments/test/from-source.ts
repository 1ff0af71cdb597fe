import { Worker } from 'node:worker_threads';
import { nodeWorker } from '../src/runner/start-node-worker.ts';
import type { StartWorker } from '../src/runner/worker-message.ts';

const loader = new URL('./load-typescript.mjs', import.meta.url);

/** Starts workers from a TypeScript file of this package, on every Node that the tests run on. */
export const fromSource =
  (file: URL): StartWorker =>
  (listener) =>
    nodeWorker(new Worker(loader, { workerData: file.href, execArgv: ['--conditions=@downhill/source'] }), listener);
