import { defaultsOf, defineExperiment, type Progress } from '../../experiment.ts';
import { bookPlan } from '../../training/book-plan.ts';
import { gapFields } from './gap-fields.ts';
import { gapPanel, runsOf } from './gap-figure.ts';
import { firstFullOutcome, gapOutcomes } from './gap-outcomes.ts';
import { gapReferences } from './gap-references.ts';
import { gapRun, type GapRun } from './gap-run.ts';
import { gapSession } from './gap-session.ts';
import { firstFullEpoch, overfittingClaims } from './overfitting-claims.ts';

const label = { en: 'no remedy', ko: '억제 기법 없음' };

/** Figure 6-20: a large network, few images, and no remedy. */
export const overfitting = /* @__PURE__ */ defineExperiment<typeof gapFields, GapRun>({
  id: 'overfitting',
  title: { en: 'Overfitting', ko: '오버피팅' },
  summary: {
    en: 'A seven-layer network learns 300 images of MNIST by heart. Look at the gap between the images it was trained on and the 10,000 it has never seen.',
    ko: '7층 신경망이 MNIST 훈련 데이터 300개를 외울 때까지 학습합니다. 훈련에 쓴 데이터와 처음 보는 시험 데이터 10,000개의 정확도가 얼마나 벌어지는지 살펴보세요.',
  },
  figures: ['6-20'],
  section: '6.4.1',
  schema: gapFields,
  quick: { testImages: 1000, epochs: 41, lr: 0.1 },

  tasks: (_config, seed) => [{ id: `seed-${seed}/plain`, seed, variant: 'plain', label }],

  async *run(task, { config, mnistUrl, live }): AsyncGenerator<Progress, GapRun> {
    const { images: size, batchSize, epochs } = config;
    const session = await gapSession(config, task.seed, {}, mnistUrl, live);
    return yield* gapRun(task, session, bookPlan({ size, batchSize, epochs }));
  },

  claims: overfittingClaims,

  references: (config) => {
    const defaults = defaultsOf(gapFields);
    if (Object.entries(defaults).some(([name, value]) => config[name as keyof typeof config] !== value)) return [];
    return [
      ...gapReferences('plain', { en: 'λ = 0', ko: 'λ = 0' }, '6.4.1', gapOutcomes.overfitting),
      {
        id: 'plain-full',
        quantity: { en: 'first epoch with a training accuracy of 100 %', ko: '훈련 정확도가 처음 100 %가 된 에폭' },
        section: '6.4.1',
        low: firstFullOutcome[0],
        high: firstFullOutcome[1],
        measure: (outputs) => firstFullEpoch(outputs.get('plain')!) ?? NaN,
      },
    ];
  },

  figure: (results, config) => [
    {
      id: '6-20',
      title: {
        en: 'Training and test accuracy by epoch',
        ko: '훈련 데이터(train)와 시험 데이터(test)의 에폭별 정확도 추이',
      },
      caption: {
        en: 'Evaluated on all training and test images after the first update of each epoch. Lines: mean, bands: range over the seeds; grey: the gap between the two.',
        ko: '에폭마다 첫 갱신 뒤에 훈련 데이터와 시험 데이터 전체로 측정했습니다. 선은 시드 평균, 띠는 시드에 따른 범위, 회색은 둘의 차이입니다.',
      },
      columns: 1,
      panels: [gapPanel(undefined, runsOf(results, 'plain'), config.epochs)],
    },
  ],
});
