import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { Rng } from '@downhill/tensor';
import { defaultsOf, defineExperiment, type ConfigOf, type Progress, type Schema } from '../../experiment.ts';
import { inBoth } from '../../text.ts';
import { initClaims } from './init-comparison-claims.ts';
import { startsOf } from './init-starts.ts';
import { mnist } from '../mnist.ts';
import { raceFigure } from '../race/race-figure.ts';
import { networkFields, runFields } from '../race/race-fields.ts';
import { raceReferences } from '../race/race-references.ts';
import { race, type Race } from '../race/race.ts';
import { referenceOutcomes, type RaceOutcome } from '../reference-outcomes.ts';
import { steered } from '../steered.ts';
import { learningRate } from '../fields.ts';

/** A race, and how far the weights have moved: ‖W − W₀‖ / ‖W₀‖ over all weights. */
export interface InitRace extends Race {
  readonly weightChange: number;
}

const schema = {
  inits: {
    kind: 'choices',
    default: ['std', 'xavier', 'he'],
    options: ['std', 'xavier', 'he'],
    names: { std: inBoth('std'), xavier: inBoth('Xavier'), he: inBoth('He') },
    label: { en: 'Initial weights', ko: '가중치 초깃값' },
  },
  std: {
    kind: 'number',
    default: 0.01,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: 'Deviation of “std”', ko: '“std”의 표준편차' },
  },
  ...runFields,
  ...networkFields,
  lr: learningRate(0.01),
} as const satisfies Schema;

export type InitConfig = ConfigOf<typeof schema>;

const weightsOf = (network: MultiLayerNet): Float64Array =>
  Float64Array.from([...network.params].filter(([name]) => name.startsWith('W')).flatMap(([, W]) => [...W.data]));
const norm = (values: Float64Array): number => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0));

/** Figure 6-15: small normal, Xavier and He weights on MNIST, with SGD, on the same batches. */
export const initComparison = /* @__PURE__ */ defineExperiment<typeof schema, InitRace>({
  id: 'init-comparison',
  title: { en: 'Initial weights on MNIST', ko: 'MNIST 데이터셋으로 본 가중치 초깃값 비교' },
  summary: {
    en: 'A five-layer ReLU network learns MNIST with SGD from three kinds of initial weights. Look at the one that does not learn at all.',
    ko: 'ReLU를 쓰는 5층 신경망이 세 가지 가중치 초깃값에서 출발해 SGD로 MNIST를 학습합니다. 학습이 전혀 이뤄지지 않는 경우를 살펴보세요.',
  },
  figures: ['6-15'],
  section: '6.2.4',
  schema,
  quick: { iterations: 300, lr: 0.05 },

  tasks: (config, seed) =>
    startsOf(config).map(({ variant, label }) => ({ id: `seed-${seed}/${variant}`, seed, variant, label })),

  async *run(task, { config, mnistUrl, live }): AsyncGenerator<Progress, InitRace> {
    const { weightInit } = startsOf(config).find(({ variant }) => variant === task.variant)!;
    const network = new MultiLayerNet({
      inputSize: 784,
      hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
      outputSize: 10,
      weightInit,
      seed: task.seed,
    });
    const session = {
      network,
      optimizer: steered(new SGD({ lr: config.lr }), live),
      data: await mnist(mnistUrl),
      rng: new Rng(task.seed),
    };
    const before = weightsOf(network);
    const result = yield* race(task, session, config, live?.reportEvery);
    const change = weightsOf(network).map((w, i) => w - before[i]!);
    return { ...result, weightChange: norm(change) / norm(before) };
  },

  claims: initClaims,

  references: (config) => {
    const defaults = defaultsOf(schema);
    const names = ['iterations', 'batchSize', 'hiddenLayers', 'units', 'lr'] as const;
    if (names.some((name) => config[name] !== defaults[name])) return [];
    const outcomes: Readonly<Record<string, RaceOutcome>> = referenceOutcomes['init-comparison'];
    return startsOf(config).flatMap(({ variant, label }) => {
      const outcome = outcomes[variant];
      return outcome === undefined ? [] : raceReferences(variant, label, '6.2.4', outcome);
    });
  },

  figure: (results, config) => [
    raceFigure(results, startsOf(config), {
      id: '6-15',
      title: { en: 'Initial weights compared on MNIST', ko: 'MNIST 데이터셋으로 살펴본 ‘가중치의 초깃값’에 따른 비교' },
      caption: {
        en: 'Loss on each batch after its update, smoothed as in the book; line: mean, band: range over the seeds.',
        ko: '갱신 직후 미니배치의 손실입니다(책과 같은 방법으로 평활화). 선은 시드 평균, 띠는 시드에 따른 범위입니다.',
      },
      y: [0, 2.5],
    }),
  ],
});
