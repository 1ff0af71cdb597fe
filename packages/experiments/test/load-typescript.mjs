// The first file of a worker thread that is to run a TypeScript file of the source tree, whatever Node it is.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData);
