import { Worker } from 'node:worker_threads';

const loader = new URL('../../../../test/load-typescript.mjs', import.meta.url);
const entry = new URL('../stage-thread.ts', import.meta.url);

/** Starts the thread that runs stages from its TypeScript file, on every Node that the tests run on. */
export const sourceThread = (): Worker =>
  new Worker(loader, { workerData: entry.href, execArgv: ['--conditions=@downhill/source'] });
