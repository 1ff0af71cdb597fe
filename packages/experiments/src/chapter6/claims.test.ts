import { describe, expect, it } from 'vitest';
import { makeRunExperiment } from '../runner/run-experiment.ts';
import { experiments } from './registry.ts';
import { plainEndings } from './testing/plain-endings.ts';

/** The claims of the chapter on short runs, as a check of every commit; `downhill run all` has the full ones. */
const runExperiment = makeRunExperiment({
  startWorker: () => {
    throw new Error('these run in the thread of the test');
  },
  now: () => 0,
});

describe.each(experiments)('$id, quick', (experiment) => {
  it('comes out as expected', { timeout: 300_000 }, async () => {
    const { claims, failures, figures } = await runExperiment(experiment, { config: experiment.quick, seeds: 1 });
    expect(failures).toEqual([]);
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining([...experiment.figures]));
    for (const { id, passes, verdicts } of claims) expect([id, passes, verdicts]).toEqual([id, true, verdicts]);
    const ours = [
      ...figures.map(({ caption }) => caption.ko),
      ...claims.flatMap(({ verdicts }) => verdicts.map(({ measured }) => measured.ko)),
    ];
    expect(ours.flatMap(plainEndings)).toEqual([]);
  });
});
