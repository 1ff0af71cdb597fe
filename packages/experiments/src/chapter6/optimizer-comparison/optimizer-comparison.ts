import { he } from '@downhill/init';
import { MultiLayerNet } from '@downhill/layers';
import { Rng } from '@downhill/tensor';
import { defaultsOf, defineExperiment, type ConfigOf, type Schema } from '../../experiment.ts';
import { mnist } from '../mnist.ts';
import { comparisonClaims } from './optimizer-comparison-claims.ts';
import { raceFigure } from '../race/race-figure.ts';
import { raceReferences } from '../race/race-references.ts';
import { networkFields, runFields } from '../race/race-fields.ts';
import { race, type Race } from '../race/race.ts';
import { bookRacers, racerKeys, racerNames, racers, rateOf, type RacerKey } from '../racers.ts';
import { referenceOutcomes, type RaceOutcome } from '../reference-outcomes.ts';
import { steered } from '../steered.ts';

const rate = (key: RacerKey, value: number) =>
  ({
    kind: 'number',
    default: value,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: `Learning rate of ${racers[key].label.en}`, ko: `${racers[key].label.ko} 학습률` },
  }) as const;

const schema = {
  optimizers: {
    kind: 'choices',
    default: bookRacers,
    options: racerKeys,
    names: racerNames,
    label: { en: 'Methods', ko: '갱신 방법' },
  },
  ...runFields,
  ...networkFields,
  sgdLr: rate('sgd', 0.01),
  momentumLr: rate('momentum', 0.01),
  nesterovLr: rate('nesterov', 0.01),
  adagradLr: rate('adagrad', 0.01),
  rmspropLr: rate('rmsprop', 0.001),
  adamLr: rate('adam', 0.001),
} as const satisfies Schema;

export type ComparisonConfig = ConfigOf<typeof schema>;
const chosen = ({ optimizers }: ComparisonConfig) => optimizers as readonly RacerKey[];

/** Figure 6-9: the optimizers on MNIST, from the same weights, on the same batches. */
export const optimizerComparison = /* @__PURE__ */ defineExperiment<typeof schema, Race>({
  id: 'optimizer-comparison',
  title: { en: 'The optimizers on MNIST', ko: 'MNIST 데이터셋으로 본 갱신 방법 비교' },
  summary: {
    en: 'A five-layer network learns MNIST with each method, from the same weights and on the same batches. Look at who is slowest, and who leads early.',
    ko: '5층 신경망이 같은 가중치에서 출발해 같은 미니배치로 각 기법에 따라 MNIST를 학습합니다. 어느 기법이 가장 느리고 어느 기법이 먼저 앞서는지 살펴보세요.',
  },
  figures: ['6-9'],
  section: '6.1.8',
  schema,
  quick: { iterations: 300 },

  tasks: (config, seed) =>
    chosen(config).map((variant) => ({ id: `seed-${seed}/${variant}`, seed, variant, label: racers[variant].label })),

  async *run(task, { config, mnistUrl, live }) {
    const variant = task.variant as RacerKey;
    const network = new MultiLayerNet({
      inputSize: 784,
      hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
      outputSize: 10,
      weightInit: he(),
      seed: task.seed,
    });
    const optimizer = steered(racers[variant].make({ lr: config[rateOf(variant)] }), live);
    const session = { network, optimizer, data: await mnist(mnistUrl), rng: new Rng(task.seed) };
    return yield* race(task, session, config, live?.reportEvery);
  },

  claims: comparisonClaims,

  references: (config) => {
    const defaults = defaultsOf(schema);
    const asInBook = (['iterations', 'batchSize', 'hiddenLayers', 'units'] as const).every(
      (name) => config[name] === defaults[name],
    );
    const outcomes: Partial<Record<RacerKey, RaceOutcome>> = referenceOutcomes['optimizer-comparison'];
    return chosen(config).flatMap((key) => {
      const outcome = outcomes[key];
      const compared = asInBook && config[rateOf(key)] === defaults[rateOf(key)];
      return compared && outcome !== undefined ? raceReferences(key, racers[key].label, '6.1.8', outcome) : [];
    });
  },

  figure: (results, config) => [
    raceFigure(
      results,
      chosen(config).map((variant) => ({ variant, label: racers[variant].label })),
      {
        id: '6-9',
        title: { en: 'Progress of learning on MNIST', ko: 'MNIST 데이터셋에 대한 학습 진도 비교' },
        caption: {
          en: 'Loss on each batch after its update, smoothed as in the book; line: mean, band: range over the seeds.',
          ko: '갱신 직후 미니배치의 손실입니다(책과 같은 방법으로 평활화). 선은 시드 평균, 띠는 시드에 따른 범위입니다.',
        },
        y: [0, 1],
      },
    ),
  ],
});
