import { clock } from './clock.ts';
import { makeRunExperiments, type RunExperiments } from './run-experiments.ts';
import { startWebWorker } from './start-web-worker.ts';

/** Runs several experiments in a browser, with Web Workers. See {@link RunExperiments}. */
export const runExperiments: RunExperiments = makeRunExperiments({ startWorker: startWebWorker, now: clock });
