import { openRecord } from '../../records/open-record.ts';
import { makeRunExperiments } from '../../runner/run-experiments.ts';
import { counting } from '../../runner/testing/counting.ts';
import { narrowing } from '../../runner/testing/narrowing.ts';
import type { ReproduceServices } from '../reproduce/reproduce-services.ts';

/** Two small experiments, of which the second has a second round; pictures are their figure's id. */
export function fakeReproduceServices(more: Partial<ReproduceServices> = {}): ReproduceServices {
  let time = 0;
  return {
    experiments: [counting, narrowing],
    runExperiments: makeRunExperiments({
      startWorker: () => {
        throw new Error('the fakes run in the caller’s thread');
      },
      now: () => (time += 10),
    }),
    openRecord,
    renderPng: ({ id }, { language }) => Promise.resolve(new TextEncoder().encode(`${id} ${language}`)),
    ...more,
  };
}
