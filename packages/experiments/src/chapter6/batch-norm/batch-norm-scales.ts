import { defineExperiment, type Schema } from '../../experiment.ts';
import { batchNormFields } from './batch-norm-fields.ts';
import { batchNormRun, type BatchNormRun } from './batch-norm-run.ts';
import { scalesOf } from './batch-norm-scale.ts';
import { scalesClaims } from './batch-norm-scales-claims.ts';
import { scalesFigure } from './batch-norm-scales-figure.ts';
import { batchNormVariantKeys, batchNormVariants } from './batch-norm-variants.ts';

const schema = {
  scales: {
    kind: 'number',
    default: 16,
    min: 2,
    max: 64,
    integer: true,
    label: { en: 'Weight scales', ko: '표준편차의 개수' },
  },
  largest: {
    kind: 'number',
    default: 1,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: 'Largest deviation of the initial weights', ko: '가장 큰 초깃값 표준편차' },
  },
  smallest: {
    kind: 'number',
    default: 1e-4,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: 'Smallest deviation of the initial weights', ko: '가장 작은 초깃값 표준편차' },
  },
  ...batchNormFields,
} as const satisfies Schema;

/** Figure 6-19: what batch normalisation does at 16 weight scales. */
export const batchNormScales = /* @__PURE__ */ defineExperiment<typeof schema, BatchNormRun>({
  id: 'batch-norm-scales',
  title: { en: 'Batch normalisation at 16 weight scales', ko: '가중치 초깃값의 표준편차와 배치 정규화' },
  summary: {
    en: 'The same network, with and without batch normalisation, from weights of 16 deviations between 1 and 0.0001. Look at where the plain network does not learn at all, and at the two scales where it wins.',
    ko: '표준편차를 1에서 0.0001까지 16가지로 바꿔가며, 같은 신경망이 배치 정규화를 사용할 때와 사용하지 않을 때 각각 학습합니다. 배치 정규화 없이는 전혀 학습되지 않는 경우와, 반대로 없는 쪽이 앞서는 두 경우를 살펴보세요.',
  },
  figures: ['6-19'],
  section: '6.3.2',
  schema,
  quick: { scales: 6 },

  tasks: (config, seed) =>
    scalesOf(config).flatMap(({ name, variants }) =>
      batchNormVariantKeys.map((key) => ({
        id: `seed-${seed}/${variants[key]}`,
        seed,
        variant: variants[key],
        label: {
          en: `${name}, ${batchNormVariants[key].en}`,
          ko: `${name}, ${batchNormVariants[key].ko}`,
        },
      })),
    ),

  run(task, { config, ...context }) {
    const { std } = scalesOf(config).find(({ variants }) => Object.values(variants).includes(task.variant))!;
    const batchNorm = task.variant.startsWith('batch-norm');
    return batchNormRun(task, { weightStd: std, batchNorm }, config, context);
  },

  claims: scalesClaims,

  figure: (results, config) => [scalesFigure(results, scalesOf(config), config.epochs)],
});
