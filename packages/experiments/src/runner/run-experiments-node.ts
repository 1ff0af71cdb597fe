import { clock } from './clock.ts';
import { makeRunExperiments, type RunExperiments } from './run-experiments.ts';
import { startNodeWorker } from './start-node-worker.ts';

/** Runs several experiments in Node, with worker threads. See {@link RunExperiments}. */
export const runExperiments: RunExperiments = makeRunExperiments({ startWorker: startNodeWorker, now: clock });
