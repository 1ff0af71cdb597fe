import { clock } from './clock.ts';
import { makeRunExperiment, type RunExperiment } from './run-experiment.ts';
import { startWebWorker } from './start-web-worker.ts';

/** Runs an experiment in a browser, with Web Workers. See {@link RunExperiment}. */
export const runExperiment: RunExperiment = makeRunExperiment({ startWorker: startWebWorker, now: clock });
