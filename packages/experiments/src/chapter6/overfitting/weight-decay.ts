import { defaultsOf, defineExperiment, type ConfigOf, type Progress, type Schema } from '../../experiment.ts';
import { inBoth, type Text } from '../../text.ts';
import { bookPlan } from '../../training/book-plan.ts';
import { gapFields } from './gap-fields.ts';
import { gapPanel, runsOf } from './gap-figure.ts';
import { gapOutcomes } from './gap-outcomes.ts';
import { gapReferences } from './gap-references.ts';
import { gapRun, type GapRun } from './gap-run.ts';
import { gapSession } from './gap-session.ts';
import { weightDecayClaims } from './weight-decay-claims.ts';

const schema = {
  ...gapFields,
  weightDecay: {
    kind: 'number',
    default: 0.1,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: 'Weight decay λ', ko: '가중치 감소 λ' },
  },
} as const satisfies Schema;

export type WeightDecayConfig = ConfigOf<typeof schema>;

/** λ of each variant. */
const lambdaOf = (variant: string, { weightDecay }: WeightDecayConfig): number =>
  variant === 'plain' ? 0 : weightDecay;
const labelOf = (variant: string, config: WeightDecayConfig): Text => inBoth(`λ = ${lambdaOf(variant, config)}`);
const variants = ['plain', 'weight-decay'] as const;

/** Figure 6-21: the network of 6-20 with weight decay, beside the one without. */
export const weightDecay = /* @__PURE__ */ defineExperiment<typeof schema, GapRun>({
  id: 'weight-decay',
  title: { en: 'Weight decay', ko: '가중치 감소' },
  summary: {
    en: 'The network that overfits learns again with λ/2·ΣW² added to its loss. Look at the gap, which shrinks, and at the test accuracy, which does not rise.',
    ko: '오버피팅이 일어난 신경망을, 손실 함수에 λ/2·ΣW²을 더해 다시 학습시킵니다. 차이는 줄어들지만 시험 정확도가 오르지는 않는다는 점을 살펴보세요.',
  },
  figures: ['6-21'],
  section: '6.4.2',
  schema,
  quick: { testImages: 1000, epochs: 51, lr: 0.1 },

  tasks: (config, seed) =>
    variants.map((variant) => ({ id: `seed-${seed}/${variant}`, seed, variant, label: labelOf(variant, config) })),

  async *run(task, { config, mnistUrl, live }): AsyncGenerator<Progress, GapRun> {
    const { images: size, batchSize, epochs } = config;
    const remedy = { weightDecay: lambdaOf(task.variant, config) };
    const session = await gapSession(config, task.seed, remedy, mnistUrl, live);
    return yield* gapRun(task, session, bookPlan({ size, batchSize, epochs }));
  },

  claims: weightDecayClaims,

  references: (config) => {
    const defaults = defaultsOf(schema);
    if (Object.entries(defaults).some(([name, value]) => config[name as keyof typeof config] !== value)) return [];
    return [
      ...gapReferences('plain', labelOf('plain', config), '6.4.1', gapOutcomes.overfitting),
      ...gapReferences('weight-decay', labelOf('weight-decay', config), '6.4.2', gapOutcomes['weight-decay']),
    ];
  },

  figure: (results, config) => [
    {
      id: '6-21',
      title: {
        en: 'Training and test accuracy without and with weight decay',
        ko: '가중치 감소를 이용한 훈련 데이터(train)와 시험 데이터(test)에 대한 정확도 추이',
      },
      caption: {
        en: 'λ = 0: figure 6-20 again. λ > 0: with λ/2·ΣW² in the loss, weights only. Lines: mean, bands: range over the seeds; grey: the gap between the two.',
        ko: 'λ = 0은 [그림 6-20]과 같은 학습, λ > 0은 손실에 λ/2·ΣW²을 더한 경우입니다(편향 제외). 선은 시드 평균, 띠는 시드에 따른 범위, 회색은 둘의 차이입니다.',
      },
      columns: 2,
      panels: variants.map((variant) => gapPanel(labelOf(variant, config), runsOf(results, variant), config.epochs)),
    },
  ],
});
