import { defineExperiment, type Experiment } from '../../experiment.ts';
import type { RunEvent } from '../../runner/run-event.ts';
import { makeRunExperiment } from '../../runner/run-experiment.ts';
import type { RunServices } from '../run-services.ts';

const say = (en: string, ko = en) => ({ en, ko });

/** Two tasks a seed; one claim that always holds and one that needs `lr` below 0.5. Calls `tick` before every step. */
const makeRace = (tick: () => void): Experiment =>
  defineExperiment({
    id: 'race',
    title: say('A race', '경주'),
    summary: say('Two racers.', '두 선수.'),
    figures: ['1-1', '1-2'],
    section: '1.1',
    schema: {
      lr: { kind: 'number', default: 0.1, min: 0, max: 1, label: say('Learning rate', '학습률') },
      maxSteps: { kind: 'number', default: 4, min: 1, max: 100, integer: true, label: say('Steps') },
      batchNorm: { kind: 'boolean', default: false, label: say('Batch normalisation') },
      init: { kind: 'choice', default: 'he', options: ['he', 'xavier'], label: say('Initializer') },
      racers: { kind: 'choices', default: ['sgd', 'adam'], options: ['sgd', 'adam'], label: say('Racers') },
    },
    quick: { maxSteps: 2 },
    tasks: ({ racers }, seed) =>
      racers.map((variant) => ({ id: `seed-${seed}/${variant}`, seed, variant, label: say(variant.toUpperCase()) })),
    *run(task, { config }) {
      for (let step = 1; step <= config.maxSteps; step++) {
        tick();
        yield { task: task.id, done: step / config.maxSteps, metrics: { step, loss: config.lr / step } };
      }
      return config.lr + task.seed / 100;
    },
    claims: () => [
      {
        id: 'ends',
        section: '1.1',
        sentence: say('Everybody reaches the end.', '모두 끝에 이른다.'),
        check: (outputs: ReadonlyMap<string, number>) => ({ holds: true, measured: say(`${outputs.size} racers`) }),
      },
      {
        id: 'small',
        section: '1.1',
        sentence: say('The rate is small.', '학습률이 작다.'),
        remark: say('Small means below 0.5.', '0.5 미만.'),
        check: (outputs: ReadonlyMap<string, number>) => {
          const [value = NaN] = outputs.values();
          return { holds: value < 0.5, measured: say(`${value.toFixed(2)} < 0.5`) };
        },
      },
    ],
    references: () => [
      {
        id: 'rate',
        section: '1.1',
        quantity: say('The rate', '학습률'),
        low: 0.1,
        high: 0.12,
        measure: (outputs: ReadonlyMap<string, number>) => [...outputs.values()][0] ?? NaN,
      },
    ],
    figure: () => [{ id: '1-1', title: say('A race'), caption: say('.'), columns: 1, panels: [] }],
  });

export const race = makeRace(() => undefined);

/** One task that throws for every seed but 0. */
const broken = defineExperiment({
  id: 'broken',
  title: say('Broken'),
  summary: say('Throws.'),
  figures: [],
  section: '1.2',
  schema: {},
  quick: {},
  tasks: (_config, seed) => [{ id: `seed-${seed}/only`, seed, variant: 'only', label: say('Only') }],
  *run(task) {
    yield { task: task.id, done: 0.5 };
    if (task.seed > 0) throw new Error(`seed ${task.seed} is unlucky`);
    return 1;
  },
  claims: () => [],
  figure: () => [],
}) as unknown as Experiment;

/** Services over the fakes; what is recorded is kept. On their clock a step of the race takes two seconds. */
export function fakeServices({ onStep = () => undefined } = {}) {
  const records = new Map<string, RunEvent[]>();
  let clock = 0;
  const slowRace = makeRace(() => {
    clock += 2000;
    onStep();
  });
  const services: RunServices = {
    experiments: [slowRace, broken],
    runExperiment: makeRunExperiment({
      startWorker: () => {
        throw new Error('the fakes run in the caller’s thread');
      },
      now: () => clock,
    }),
    openRecord: (folder) => {
      const events: RunEvent[] = [];
      records.set(folder, events);
      return { onEvent: (event) => events.push(event) };
    },
  };
  return { services, records };
}
