import { defaultsOf, defineExperiment, type ConfigOf, type Progress, type Schema } from '../../experiment.ts';
import { gapFields } from '../overfitting/gap-fields.ts';
import { searchClaims } from './hyperparameter-search-claims.ts';
import { searchFigures } from './hyperparameter-search-figures.ts';
import { mnist } from '../mnist.ts';
import { searchOutcomes } from './search-outcomes.ts';
import { givenTo, trialsOf } from './search-rounds.ts';
import { firstRound, narrowedRound, searchSamplers } from './search-study.ts';
import { ranked, scoreOf, searchData, trainTrial, type Trial } from './trial.ts';
import { trialRng } from '../../study/trial-rng.ts';
import type { Text } from '../../text.ts';

const end = (value: number, [min, max]: readonly [number, number], label: Text) =>
  ({ kind: 'number', default: value, min, max, scale: 'log', label }) as const;
const rates = [1e-10, 10] as const;
const decays = [1e-12, 1] as const;

const schema = {
  trials: {
    kind: 'number',
    default: 100,
    min: 2,
    max: 10000,
    scale: 'log',
    integer: true,
    label: { en: 'Trials', ko: '시도 횟수' },
  },
  sampler: {
    kind: 'choice',
    default: 'random',
    options: searchSamplers,
    names: {
      random: { en: 'random', ko: '무작위' },
      grid: { en: 'grid', ko: '격자' },
      qmc: { en: 'evenly spread (Sobol)', ko: '고르게 퍼뜨리기(소볼 수열)' },
    },
    label: { en: 'How hyperparameters are chosen', ko: '하이퍼파라미터를 고르는 방법' },
  },
  narrowedTrials: {
    kind: 'number',
    default: 20,
    min: 0,
    max: 10000,
    integer: true,
    label: { en: 'Trials in the narrowed ranges', ko: '좁힌 범위에서의 시도 횟수' },
  },
  narrowTo: {
    kind: 'number',
    default: 5,
    min: 2,
    max: 100,
    integer: true,
    label: { en: 'Best trials that span the narrowed ranges', ko: '범위를 좁힐 때 기준으로 삼는 상위 시도 수' },
  },
  lrFrom: end(1e-6, rates, { en: 'Learning rates from', ko: '학습률 범위의 시작' }),
  lrTo: end(1e-2, rates, { en: 'Learning rates to', ko: '학습률 범위의 끝' }),
  weightDecayFrom: end(1e-8, decays, { en: 'Weight decays from', ko: '가중치 감소 계수 범위의 시작' }),
  weightDecayTo: end(1e-4, decays, { en: 'Weight decays to', ko: '가중치 감소 계수 범위의 끝' }),
  images: {
    ...gapFields.images,
    default: 500,
    label: { en: 'Images, validation included', ko: '검증 데이터를 포함한 훈련 데이터 수' },
  },
  validationShare: {
    kind: 'number',
    default: 0.2,
    min: 0.05,
    max: 0.9,
    label: { en: 'Share held out for validation', ko: '검증 데이터의 비율' },
  },
  stratified: {
    kind: 'boolean',
    default: false,
    label: { en: 'Keep the mixture of digits in both parts', ko: '숫자별 비율을 유지하며 나누기' },
  },
  sameStart: {
    kind: 'boolean',
    default: false,
    label: { en: 'Same initial weights and batches for all trials', ko: '모든 시도에 같은 초깃값과 미니배치 쓰기' },
  },
  touchTest: {
    kind: 'boolean',
    default: false,
    label: { en: 'Also evaluate the best on the test set', ko: '가장 좋은 시도를 시험 데이터로도 평가하기' },
  },
  epochs: { ...gapFields.epochs, default: 50 },
  batchSize: gapFields.batchSize,
  hiddenLayers: gapFields.hiddenLayers,
  units: gapFields.units,
} as const satisfies Schema;

export type SearchConfig = ConfigOf<typeof schema>;

/**
 * Figure 6-24: a random search for learning rate and weight decay, and a second one where the first went well.
 *
 * Its trials are those of a study (`createStudy`) with the same seed: the study suggests their hyperparameters, gives each
 * its random numbers and narrows the ranges, and `downhill search start` comes to the same table. Only samplers that look at
 * no other trial are offered, and trials are trained to their end, so that they can run anywhere, in any order; what
 * successive halving would have saved is worked out afterwards, in the figure `search-cost`.
 */
export const hyperparameterSearch = /* @__PURE__ */ defineExperiment<typeof schema, Trial>({
  id: 'hyperparameter-search',
  title: { en: 'Random search for hyperparameters', ko: '하이퍼파라미터 무작위 탐색' },
  summary: {
    en: 'A hundred networks with random learning rate and weight decay, ranked on images held out for validation; then twenty more in the range of the best. Look at which of the two hyperparameters matters.',
    ko: '학습률과 가중치 감소 계수를 무작위로 고른 신경망 100개를 검증 데이터의 정확도로 줄 세우고, 성적이 좋은 범위로 좁혀 20개를 더 시도합니다. 두 하이퍼파라미터 중 어느 쪽이 결과를 좌우하는지 살펴보세요.',
  },
  figures: ['6-24'],
  section: '6.5',
  schema,
  quick: { trials: 30, narrowedTrials: 5, epochs: 20, lrFrom: 1e-4, lrTo: 3e-2 },

  tasks: firstRound,
  followUp: narrowedRound,

  async *run(task, { config, mnistUrl }): AsyncGenerator<Progress, Trial> {
    const { trial: number, params } = givenTo(task);
    const { seed } = task;
    const { epochs, touchTest } = config;
    const data = await mnist(mnistUrl);
    const stage = { params, seed, rng: trialRng(seed, number), to: epochs };
    const running = trainTrial(stage, searchData(data, config, seed), config, { withTraining: true });
    const accuracies = { train: [] as number[], validation: [] as number[] };
    for (;;) {
      const next = running.next();
      if (next.done !== true) {
        const { epoch, train, validation } = next.value;
        accuracies.train.push(train!);
        accuracies.validation.push(validation);
        yield { task: task.id, done: epoch / epochs, metrics: { epoch, ...params, train: train!, validation } };
        continue;
      }
      const trial = { ...params, ...accuracies };
      const end = next.value;
      if (end.diverged !== undefined) return { ...trial, diverged: end.diverged };
      if (!touchTest) return trial;
      return { ...trial, testAccuracy: end.network.evaluate(data.test.x, data.test.t).accuracy };
    }
  },

  claims: searchClaims,

  references(config) {
    const defaults = defaultsOf(schema);
    const same = (Object.keys(schema) as (keyof SearchConfig)[]).every((name) => config[name] === defaults[name]);
    if (!same) return [];
    const { bestValidation, bestLr } = searchOutcomes;
    const best = (outputs: ReadonlyMap<string, Trial>): Trial => ranked(trialsOf(outputs, 'trial'))[0]!;
    return [
      {
        id: 'best-validation',
        quantity: { en: 'best validation accuracy of 100 trials', ko: '100회 시도 중 가장 높은 검증 정확도' },
        section: '6.5.3',
        low: bestValidation[0],
        high: bestValidation[1],
        measure: (outputs) => scoreOf(best(outputs)),
      },
      {
        id: 'best-lr',
        quantity: { en: 'learning rate of the best trial', ko: '가장 좋은 시도의 학습률' },
        section: '6.5.3',
        low: bestLr[0],
        high: bestLr[1],
        measure: (outputs) => best(outputs).lr,
      },
    ];
  },

  figure: (results, config) => {
    const [seed, outputs] = [...results][0]!;
    return searchFigures(outputs, config, seed);
  },
});
