import { defineExperiment } from '../../experiment.ts';
import { runExperiment } from '../../runner/run-experiment-node.ts';
import { inBoth } from '../../text.ts';
import { openRecord } from '../open-record.ts';

/** A program that records a run without end in the folder it is given, and says so when it has begun. */
const endless = defineExperiment({
  id: 'endless',
  title: inBoth('Endless'),
  summary: inBoth('Counts for ever.'),
  figures: [],
  section: '0',
  schema: {},
  quick: {},
  tasks: (_config, seed) => [{ id: `seed-${seed}`, seed, variant: 'a', label: inBoth('a') }],
  *run(task) {
    for (let step = 1; ; step++) {
      if (step === 6) process.stdout.write('going\n');
      yield { task: task.id, done: 0, metrics: { step } };
    }
  },
  claims: () => [],
  figure: () => [],
});

await runExperiment(endless, { seeds: 1, onEvent: openRecord(process.argv[2]!).onEvent });
