import { defaultsOf, defineExperiment, type ConfigOf, type Progress, type Schema } from '../experiment.ts';
import { gapFields } from './gap-fields.ts';
import { searchClaims } from './hyperparameter-search-claims.ts';
import { searchFigures } from './hyperparameter-search-figures.ts';
import { mnist } from './mnist.ts';
import { searchOutcomes } from './search-outcomes.ts';
import { rangesOf, spannedBy, type SearchRanges } from './search-ranges.ts';
import { roundOf, trialsOf } from './search-rounds.ts';
import { ranked, runTrial, scoreOf, type Trial } from './trial.ts';
import type { Text } from '../text.ts';

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

/** Figure 6-24: a random search for learning rate and weight decay, and a second one where the first went well. */
export const hyperparameterSearch = /* @__PURE__ */ defineExperiment<typeof schema, Trial>({
  id: 'hyperparameter-search',
  title: { en: 'Random search for hyperparameters', ko: '하이퍼파라미터 무작위 탐색' },
  summary: {
    en: 'A hundred networks with random learning rate and weight decay, ranked on images held out for validation; then twenty more in the range of the best. Look at which of the two hyperparameters matters.',
    ko: '학습률과 가중치 감소 계수를 무작위로 고른 신경망 100개를 검증 데이터의 정확도로 줄 세우고, 성적이 좋은 범위로 좁혀 20개를 더 시도한다. 두 하이퍼파라미터 중 어느 쪽이 결과를 좌우하는지 살펴보자.',
  },
  figures: ['6-24'],
  section: '6.5',
  schema,
  quick: { trials: 30, narrowedTrials: 5, epochs: 20, lrFrom: 1e-4, lrTo: 3e-2 },

  tasks: ({ trials }, seed) => roundOf('trial', trials, seed),

  followUp({ narrowedTrials, narrowTo }, seed, outputs) {
    const given: SearchRanges = spannedBy(ranked(trialsOf(outputs, 'trial')).slice(0, narrowTo));
    return roundOf('narrowed', narrowedTrials, seed).map((task) => ({ ...task, given }));
  },

  async *run(task, { config, mnistUrl }): AsyncGenerator<Progress, Trial> {
    const ranges = (task.given as SearchRanges | undefined) ?? rangesOf(config);
    return yield* runTrial(task, ranges, await mnist(mnistUrl), config);
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
