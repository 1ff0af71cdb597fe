import { defineExperiment, type Reference, type Schema } from '../../experiment.ts';
import { batchNormClaims } from './batch-norm-claims.ts';
import { batchNormFields, isBookTraining } from './batch-norm-fields.ts';
import { batchNormFigure } from './batch-norm-figure.ts';
import { graphFigure } from './batch-norm-graph-figure.ts';
import { networkFigure } from './batch-norm-network-figure.ts';
import { batchNormOutcomes } from './batch-norm-outcomes.ts';
import { batchNormRun, lastAccuracy, type BatchNormRun } from './batch-norm-run.ts';
import { batchNormVariantKeys, batchNormVariants, type BatchNormVariant } from './batch-norm-variants.ts';

const schema = {
  std: {
    kind: 'number',
    default: 0.0858,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: 'Deviation of the initial weights', ko: '가중치 초깃값의 표준편차' },
  },
  ...batchNormFields,
} as const satisfies Schema;

const reference = (variant: BatchNormVariant): Reference<BatchNormRun> => {
  const { en, ko } = batchNormVariants[variant];
  const [low, high] = batchNormOutcomes[variant].twentySeeds;
  return {
    id: `${variant}-train-accuracy`,
    quantity: {
      en: `${en}: training accuracy after the last epoch (20 seeds of the book’s script)`,
      ko: `${ko}: 마지막 에폭의 훈련 정확도(책의 스크립트, 시드 20개)`,
    },
    section: '6.3.2',
    low,
    high,
    measure: (outputs) => lastAccuracy(outputs.get(variant)!),
  };
};

/** Figures 6-16 to 6-18: what batch normalisation is, and what it does to learning at one weight scale. */
export const batchNorm = /* @__PURE__ */ defineExperiment<typeof schema, BatchNormRun>({
  id: 'batch-norm',
  title: { en: 'Batch normalisation', ko: '배치 정규화' },
  summary: {
    en: 'A network learns 1,000 images of MNIST from weights that are a little too small, with and without batch normalisation. Look at how soon the one knows what the other never learns.',
    ko: '조금 작은 가중치에서 출발한 신경망이 배치 정규화를 사용할 때와 사용하지 않을 때 MNIST 이미지 1,000장을 각각 학습합니다. 두 신경망의 학습 진도가 얼마나 다른지 살펴보세요.',
  },
  figures: ['6-16', '6-17', '6-18'],
  section: '6.3',
  schema,
  // Takes a second or two as it is.
  quick: {},

  tasks: (_config, seed) =>
    batchNormVariantKeys.map((variant) => ({
      id: `seed-${seed}/${variant}`,
      seed,
      variant,
      label: batchNormVariants[variant],
    })),

  run: (task, { config, ...context }) =>
    batchNormRun(task, { weightStd: config.std, batchNorm: task.variant === 'batch-norm' }, config, context),

  claims: batchNormClaims,

  references: (config) =>
    config.std === schema.std.default && isBookTraining(config)
      ? batchNormVariantKeys.map((variant) => reference(variant))
      : [],

  figure: (results, config) => [networkFigure(config), graphFigure(), batchNormFigure(results, config)],
});
