import { Rng } from '@downhill/tensor';
import { defineExperiment, type ConfigOf, type Progress, type Schema } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import { activations } from './activation.ts';
import { histogramClaims } from './activation-histograms-claims.ts';
import { histogramFigures } from './activation-histograms-figures.ts';
import { combinationNames, combinations, initializerOf, labelOf, partsOf, type Combination } from './combination.ts';
import { layerHistograms, type LayerHistogram } from './layer-histograms.ts';

/** One activation function with one kind of initial weights: a row of histograms. */
export type Histograms = readonly LayerHistogram[];

const whole = (value: number, max: number, label: Text) =>
  ({ kind: 'number', default: value, min: 1, max, integer: true, label }) as const;

const schema = {
  combinations: {
    kind: 'choices',
    default: [
      'sigmoid-std-1',
      'sigmoid-std-0.01',
      'sigmoid-xavier',
      'tanh-xavier',
      'relu-std-0.01',
      'relu-xavier',
      'relu-he',
    ],
    options: combinations,
    names: combinationNames,
    label: { en: 'Activation function and initial weights', ko: '활성화 함수와 가중치 초깃값' },
  },
  std: {
    kind: 'number',
    default: 0.1,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: 'Deviation of “std”', ko: '“std”의 표준편차' },
  },
  samples: whole(1000, 10000, { en: 'Samples', ko: '데이터 수' }),
  units: whole(100, 1000, { en: 'Units in a layer', ko: '각 층의 뉴런 수' }),
  layers: whole(5, 20, { en: 'Layers', ko: '층 수' }),
  bins: whole(30, 200, { en: 'Bins of a histogram', ko: '히스토그램 구간 수' }),
} as const satisfies Schema;

export type HistogramConfig = ConfigOf<typeof schema>;

/** Figures 6-10 to 6-14: what five layers make of normal inputs, by activation function and initial weights. */
export const activationHistograms = /* @__PURE__ */ defineExperiment<typeof schema, Histograms>({
  id: 'activation-histograms',
  title: { en: 'Distribution of the hidden activations', ko: '은닉층의 활성화값 분포' },
  summary: {
    en: 'Normal inputs go through five layers of 100 units, and a random gradient comes back. Look at how the spread of both changes from layer to layer.',
    ko: '정규분포 입력이 뉴런 100개짜리 층 다섯 개를 지나고, 무작위 기울기가 거꾸로 돌아옵니다. 층을 지날 때마다 두 분포가 어떻게 달라지는지 살펴보세요.',
  },
  figures: ['6-10', '6-11', '6-12', '6-13', '6-14'],
  section: '6.2.2–6.2.3',
  schema,
  quick: {},

  tasks: (config, seed) =>
    (config.combinations as readonly Combination[]).map((variant) => ({
      id: `seed-${seed}/${variant}`,
      seed,
      variant,
      label: labelOf(variant, config),
    })),

  *run(task, { config }): Generator<Progress, Histograms> {
    const variant = task.variant as Combination;
    const { activation } = partsOf(variant);
    const layers = layerHistograms(activations[activation], initializerOf(variant, config), new Rng(task.seed), config);
    for (const [i, { mean, std, gradientStd }] of layers.entries())
      yield { task: task.id, done: (i + 1) / layers.length, metrics: { layer: i + 1, mean, std, gradientStd } };
    return layers;
  },

  claims: histogramClaims,
  figure: (results, config) => histogramFigures([...results.values()][0]!, config),
});
