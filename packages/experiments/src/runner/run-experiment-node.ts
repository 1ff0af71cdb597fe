import { clock } from './clock.ts';
import { makeRunExperiment, type RunExperiment } from './run-experiment.ts';
import { startNodeWorker } from './start-node-worker.ts';

/** Runs an experiment in Node, with worker threads. See {@link RunExperiment}. */
export const runExperiment: RunExperiment = makeRunExperiment({ startWorker: startNodeWorker, now: clock });
