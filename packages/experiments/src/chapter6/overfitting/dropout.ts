import { defaultsOf, defineExperiment, type ConfigOf, type Progress, type Schema } from '../../experiment.ts';
import { bookPlan } from '../../training/book-plan.ts';
import { dropoutClaims } from './dropout-claims.ts';
import { dropoutDiagram } from './dropout-diagram.ts';
import { mistakenVariant, netKeys, netNames, netsOf } from './dropout-nets.ts';
import { scalingFigure } from './dropout-scaling-figure.ts';
import { gapFields } from './gap-fields.ts';
import { gapPanel, runsOf } from './gap-figure.ts';
import { gapOutcomes, type GapOutcome } from './gap-outcomes.ts';
import { gapReferences } from './gap-references.ts';
import { gapRun, type GapRun } from './gap-run.ts';
import { gapNetwork, gapSession } from './gap-session.ts';

/** A run, and what the same network scores when its outputs are multiplied by the deleted ratio instead. */
export interface DropoutRun extends GapRun {
  /** On the test images, at the first of every ten epochs and the last one. */
  readonly mistaken?: { readonly epochs: readonly number[]; readonly testAccuracy: readonly number[] };
}

/** A mistake does not have to be measured at every epoch. */
const MISTAKEN_EVERY = 10;

const ratioField = (value: number, en: string, ko: string) =>
  ({ kind: 'number', default: value, min: 0.01, max: 0.95, label: { en, ko } }) as const;

const schema = {
  nets: {
    kind: 'choices',
    default: netKeys,
    options: netKeys,
    names: netNames,
    label: { en: 'Networks', ko: '신경망' },
  },
  ...gapFields,
  epochs: { ...gapFields.epochs, default: 301 },
  ratio: ratioField(0.2, 'Dropout ratio', '드롭아웃 비율'),
  weakRatio: ratioField(0.15, 'Weaker dropout ratio', '약한 드롭아웃 비율'),
} as const satisfies Schema;

export type DropoutConfig = ConfigOf<typeof schema>;

const outcomes: Readonly<Record<string, GapOutcome>> = {
  'ratio-0.2': gapOutcomes['dropout-0.2'],
  'ratio-0.15': gapOutcomes['dropout-0.15'],
};

/** Figures 6-22 and 6-23: the network of 6-20 with dropout, and the three ways of scaling its outputs. */
export const dropout = /* @__PURE__ */ defineExperiment<typeof schema, DropoutRun>({
  id: 'dropout',
  title: { en: 'Dropout', ko: '드롭아웃' },
  summary: {
    en: 'The network that overfits learns again while some of its units are dropped at random. Look at the gap, and at what happens when outputs are multiplied by the wrong ratio at test time.',
    ko: '오버피팅이 일어난 신경망에서 뉴런 일부를 무작위로 삭제하며 다시 학습시킵니다. 정확도 차이와, 시험 때 엉뚱한 비율을 곱하면 어떻게 되는지 살펴보세요.',
  },
  figures: ['6-22', '6-23'],
  section: '6.4.3',
  schema,
  quick: { testImages: 1000, epochs: 33, lr: 0.1 },

  tasks: (config, seed) =>
    netsOf(config).map(({ variant, label }) => ({ id: `seed-${seed}/${variant}`, seed, variant, label })),

  async *run(task, { config, mnistUrl, live }): AsyncGenerator<Progress, DropoutRun> {
    const { images: size, batchSize, epochs } = config;
    const { remedy } = netsOf(config).find(({ variant }) => variant === task.variant)!;
    const session = await gapSession(config, task.seed, remedy, mnistUrl, live);
    const plan = bookPlan({ size, batchSize, epochs, script: 'trainer' });
    if (task.variant !== mistakenVariant(config)) return yield* gapRun(task, session, plan);

    const { network, data } = session;
    const twin = gapNetwork(config, task.seed, { ...remedy, dropoutScaling: 'deleted' });
    const mistaken = { epochs: [] as number[], testAccuracy: [] as number[] };
    const run = yield* gapRun(task, session, plan, (count) => {
      if ((count - 1) % MISTAKEN_EVERY !== 0 && count !== epochs) return;
      twin.copyFrom(network);
      mistaken.epochs.push(count - 1);
      mistaken.testAccuracy.push(twin.accuracy(data.test!.x, data.test!.t));
    });
    return { ...run, mistaken };
  },

  claims: dropoutClaims,

  references: (config) => {
    const { nets: _, ...defaults } = defaultsOf(schema);
    if (Object.entries(defaults).some(([name, value]) => config[name as keyof typeof config] !== value)) return [];
    return netsOf(config).flatMap(({ variant, label }) => {
      const outcome = outcomes[variant];
      return outcome === undefined ? [] : gapReferences(variant, label, '6.4.3', outcome);
    });
  },

  figure: (results, config) => {
    const [seed] = results.keys();
    const shown = netsOf(config).filter(({ remedy }) => remedy.dropoutScaling !== 'inverted');
    const effect = {
      id: '6-23',
      title: {
        en: 'Training and test accuracy without and with dropout',
        ko: '드롭아웃을 쓰지 않은 경우와 쓴 경우의 정확도 추이',
      },
      caption: {
        en: 'The network of figure 6-20, without dropout and with it, scaled at test time as in the book. Lines: mean, bands: range over the seeds; grey: the gap between the two.',
        ko: '[그림 6-20]의 신경망을 드롭아웃 없이, 또 드롭아웃을 적용해 학습한 결과입니다(시험 때의 배율은 책과 같음). 선은 시드 평균, 띠는 시드에 따른 범위, 회색은 둘의 차이입니다.',
      },
      columns: shown.length,
      panels: shown.map(({ variant, label }) => gapPanel(label, runsOf(results, variant), config.epochs)),
    };
    return [dropoutDiagram(seed!), ...(shown.length === 0 ? [] : [effect]), ...scalingFigure(results, config)];
  },
});
