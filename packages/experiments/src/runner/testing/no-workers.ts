import { makeRunExperiment } from '../run-experiment.ts';

/** A runner whose clock advances 10 ms at every look, and that has no workers. */
export function runnerWithoutWorkers() {
  let time = 0;
  return makeRunExperiment({
    startWorker: () => {
      throw new Error('there are no workers here');
    },
    now: () => (time += 10),
  });
}
