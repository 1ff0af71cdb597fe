import { he } from '@downhill/init';
import { MultiLayerNet } from '@downhill/layers';
import { Rng } from '@downhill/tensor';
import { defineExperiment, type ConfigOf, type Progress, type Schema } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import { learningRateClaims } from './learning-rate-claims.ts';
import { learningRateFigures } from './learning-rate-figures.ts';
import { mnist } from '../mnist.ts';
import { networkFields, runFields } from '../race/race-fields.ts';
import { rateRun, type RateRun } from './rate-run.ts';
import {
  longRunKeys,
  longRunNames,
  rateKeys,
  rateNames,
  rateVariantsOf,
  scheduleKeys,
  scheduleNames,
} from './rate-variants.ts';
import { steered } from '../steered.ts';
import { UpdateMeter } from './update-meter.ts';

const rate = (value: number, label: Text) =>
  ({ kind: 'number', default: value, min: 1e-6, max: 100, scale: 'log', label }) as const;

const schema = {
  rates: {
    kind: 'choices',
    default: rateKeys,
    options: rateKeys,
    names: rateNames,
    label: { en: 'Constant learning rates', ko: '고정 학습률' },
  },
  schedules: {
    kind: 'choices',
    default: scheduleKeys,
    options: scheduleKeys,
    names: scheduleNames,
    label: { en: 'Learning rate schedules', ko: '학습률 감소 방법' },
  },
  longRun: {
    kind: 'choices',
    default: longRunKeys,
    options: longRunKeys,
    names: longRunNames,
    label: { en: 'Methods of the long run', ko: '긴 학습에서 비교할 기법' },
  },
  ...runFields,
  longIterations: {
    ...runFields.iterations,
    default: 2000,
    label: { en: 'Iterations of the long run', ko: '긴 학습의 반복 횟수' },
  },
  ...networkFields,
  smallLr: rate(1e-4, { en: 'Learning rate that is too small', ko: '너무 작은 학습률' }),
  rightLr: rate(0.1, { en: 'Learning rate that is right', ko: '알맞은 학습률' }),
  largeLr: rate(2, { en: 'Learning rate that is too large', ko: '너무 큰 학습률' }),
  decayLr: rate(0.3, { en: 'Learning rate that the schedules start from', ko: '학습률 감소의 출발 학습률' }),
  decayTo: {
    kind: 'number',
    default: 0.1,
    min: 1e-4,
    max: 1,
    scale: 'log',
    label: { en: 'Share of it that is left at the end', ko: '끝에 남는 학습률의 비율' },
  },
  adaptiveLr: rate(1e-3, { en: 'Learning rate of the long run', ko: '긴 학습의 학습률' }),
} as const satisfies Schema;

export type LearningRateConfig = ConfigOf<typeof schema>;

/** 6.1.5: what the learning rate does, what its decay gains, and where AdaGrad's ends. */
export const learningRate = /* @__PURE__ */ defineExperiment<typeof schema, RateRun>({
  id: 'learning-rate',
  title: { en: 'The learning rate and its decay', ko: '학습률과 학습률 감소' },
  summary: {
    en: 'A five-layer network learns MNIST with learning rates that are too small, right and too large, with rates that fall, and, for longer, with AdaGrad and RMSProp. Look at which run breaks off, and whose updates fade.',
    ko: '5층 신경망이 너무 작은 학습률, 알맞은 학습률, 너무 큰 학습률, 점차 줄어드는 학습률로 MNIST를 학습하고, AdaGrad와 RMSProp으로는 더 오래 학습합니다. 어떤 학습이 도중에 끊기고 어느 기법의 갱신량이 줄어드는지 살펴보세요.',
  },
  figures: [],
  section: '6.1.5',
  schema,
  quick: { iterations: 300, longIterations: 1000 },

  tasks: (config, seed) =>
    rateVariantsOf(config).map(({ variant, label }) => ({ id: `seed-${seed}/${variant}`, seed, variant, label })),

  async *run(task, { config, mnistUrl, live }): AsyncGenerator<Progress, RateRun> {
    const { make, iterations } = rateVariantsOf(config).find(({ variant }) => variant === task.variant)!;
    const network = new MultiLayerNet({
      inputSize: 784,
      hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
      outputSize: 10,
      weightInit: he(),
      seed: task.seed,
    });
    const optimizer = new UpdateMeter(steered(make(), live), network.params, 10);
    const session = { network, optimizer, data: await mnist(mnistUrl), rng: new Rng(task.seed) };
    return yield* rateRun(task, session, { iterations, batchSize: config.batchSize }, live?.reportEvery);
  },

  claims: learningRateClaims,
  figure: learningRateFigures,
});
