import { defineExperiment, type Task } from '../../experiment.ts';
import { inBoth } from '../../text.ts';

const task = (seed: number, variant: string, given?: number): Task => ({
  id: `seed-${seed}/${variant}`,
  seed,
  variant,
  label: inBoth(variant),
  ...(given === undefined ? {} : { given }),
});

/** An experiment in two rounds: guesses, and then a guess beside the best of them. */
export const narrowing = defineExperiment({
  id: 'narrowing',
  title: inBoth('Narrowing'),
  summary: inBoth('Guesses twice.'),
  figures: [],
  section: '0',
  schema: {
    failing: { kind: 'boolean', default: false, label: inBoth('the first guess of seed 0 fails') },
  },
  quick: {},
  tasks: (_config, seed) => [task(seed, 'low'), task(seed, 'high')],
  followUp: (_config, seed, outputs: ReadonlyMap<string, number>) => [
    task(seed, 'near', Math.max(...outputs.values())),
    task(seed, 'order', Number([...outputs.keys()].join() === 'low,high')),
  ],
  *run({ id, seed, variant, given }, { config }) {
    yield { task: id, done: 0.5, metrics: { seed } };
    if (config.failing && id === 'seed-0/low') throw new Error('no guess');
    if (typeof given === 'number') return given + 0.5;
    return seed + (variant === 'low' ? 1 : 2);
  },
  claims: () => [],
  figure: () => [],
});
