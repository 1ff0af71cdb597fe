import { defineExperiment } from '../../experiment.ts';
import { inBoth } from '../../text.ts';

/** An experiment of arithmetic: each task adds its seed to a number, in three steps. */
export const counting = defineExperiment({
  id: 'counting',
  title: inBoth('Counting'),
  summary: inBoth('Adds the seed to a number.'),
  figures: ['0-1'],
  section: '0',
  schema: {
    add: { kind: 'number', default: 10, min: 0, max: 100, label: inBoth('add') },
    failing: { kind: 'choice', default: 'none', options: ['none', 'one', 'all'], label: inBoth('failing') },
  },
  quick: {},
  tasks: (_config, seed) =>
    ['a', 'b'].map((variant) => ({ id: `seed-${seed}/${variant}`, seed, variant, label: inBoth(variant) })),
  *run(task, { config }) {
    for (let step = 1; step <= 3; step++) {
      yield { task: task.id, done: step / 3, metrics: { step } };
      const fails = config.failing === 'all' || (config.failing === 'one' && task.id === 'seed-1/b');
      if (fails && step === 2) throw new RangeError('no number');
    }
    return config.add + task.seed;
  },
  claims: () => [
    {
      id: 'small',
      section: '0',
      sentence: inBoth('The number is small.'),
      check: (outputs: ReadonlyMap<string, number>) => ({
        holds: outputs.get('a')! < 12,
        measured: inBoth(`${outputs.get('a')!} < 12`),
      }),
    },
    {
      id: 'negative',
      section: '0',
      expected: false,
      remark: inBoth('It never is.'),
      sentence: inBoth('The number is negative.'),
      check: (outputs: ReadonlyMap<string, number>) => ({
        holds: outputs.get('a')! < 0,
        measured: inBoth(`${outputs.get('a')!}`),
      }),
    },
  ],
  references: () => [
    {
      id: 'number',
      section: '0',
      quantity: inBoth('the number'),
      low: 10.5,
      high: 11.5,
      measure: (outputs: ReadonlyMap<string, number>) => outputs.get('b')!,
    },
  ],
  figure: (results) => [
    {
      id: '0-1',
      title: inBoth('Counting'),
      caption: inBoth(''),
      columns: 1,
      panels: [
        {
          x: {},
          y: {},
          marks: [
            { kind: 'points', series: 'a', x: [...results.keys()], y: [...results.values()].map((o) => o.get('a')!) },
          ],
        },
      ],
    },
  ],
});
