import type { Axis, FigureSpec, Mark, Panel } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import type { SearchConfig } from './hyperparameter-search.ts';
import { percent } from '../measured.ts';
import { influenceOf, influenceSays } from './search-influence.ts';
import { costFigure } from './search-cost-figure.ts';
import { rangesOf, type SearchRange } from './search-ranges.ts';
import { trialsOf } from './search-rounds.ts';
import { narrowedSpace, searchStudy } from './search-study.ts';
import { ranked, scoreOf, type Trial } from './trial.ts';

type Outputs = ReadonlyMap<string, Trial>;

/** As many as the book shows. */
const SHOWN = 20;
const COLUMNS = 5;

const lrLabel: Text = { en: 'learning rate', ko: '학습률' };
const decayLabel: Text = { en: 'weight decay λ', ko: '가중치 감소 λ' };
const accuracyLabel: Text = { en: 'validation accuracy', ko: '검증 정확도' };

function trialPanel(trial: Trial, i: number): Panel {
  const { train, validation } = trial;
  const epochs = train.map((_, epoch) => epoch + 1);
  const score = percent(scoreOf(trial), 0);
  return {
    title: { en: `Best-${i + 1}: ${score}`, ko: `Best-${i + 1}: ${score}` },
    x: { label: { en: 'epochs', ko: '에폭' } },
    y: { domain: [0, 1], ticks: [0, 0.5, 1], label: { en: 'accuracy', ko: '정확도' } },
    marks: [
      { kind: 'line', series: 'trial-validation', label: { en: 'validation', ko: '검증' }, x: epochs, y: validation },
      { kind: 'line', series: 'trial-train', label: { en: 'training', ko: '훈련' }, x: epochs, y: train },
    ],
    legend: 'bottom-right',
  };
}

/** What the trials are called, by their sampler. */
const kinds: Readonly<Record<string, (count: number) => Text>> = {
  random: (count) => ({ en: `${count} random trials`, ko: `무작위 탐색 ${count}회` }),
  grid: (count) => ({ en: `${count} trials on a grid`, ko: `격자 탐색 ${count}회` }),
  qmc: (count) => ({ en: `${count} evenly spread trials`, ko: `고르게 퍼뜨린 탐색 ${count}회` }),
};

/** The 20 best, as in the book, with what was measured on the test set where that was allowed. */
function bestFigure(best: readonly Trial[], { trials, sampler }: SearchConfig, seed: number): FigureSpec {
  const { testAccuracy } = best[0]!;
  const touched: Text =
    testAccuracy === undefined
      ? { en: 'The test set was not touched.', ko: '시험 데이터는 쓰지 않았습니다.' }
      : {
          en: `The test set was touched: the best of these trials has ${percent(testAccuracy)} there.`,
          ko: `시험 데이터를 사용했습니다. 이 중 가장 좋은 시도의 시험 정확도는 ${percent(testAccuracy)}입니다.`,
        };
  const shown = best.slice(0, SHOWN);
  const all = kinds[sampler]!(trials);
  return {
    id: '6-24',
    title: {
      en: `The ${shown.length} best of ${all.en}`,
      ko: `${all.ko} 중 상위 ${shown.length}개의 학습 추이`,
    },
    caption: {
      en: `Accuracy by epoch, ranked by the last validation accuracy. Seed ${seed}. ${touched.en}`,
      ko: `에폭별 정확도를 마지막 검증 정확도가 높은 순서로 나열했습니다(시드 ${seed}). ${touched.ko}`,
    },
    columns: COLUMNS,
    panels: shown.map(trialPanel),
    share: { x: true },
  };
}

/** What accuracy is called what, from the highest down. */
const classes: readonly { readonly series: string; readonly from: number; readonly label: Text }[] = [
  { series: 'score-high', from: 0.7, label: { en: '70 % and more', ko: '70 % 이상' } },
  { series: 'score-good', from: 0.5, label: { en: '50 to 70 %', ko: '50~70 %' } },
  { series: 'score-poor', from: 0.2, label: { en: '20 to 50 %', ko: '20~50 %' } },
  { series: 'score-chance', from: -Infinity, label: { en: 'less', ko: '그 미만' } },
];

const log = (label: Text, [low, high]: SearchRange): Axis => ({
  label,
  scale: 'log',
  // A hair wider, so that a trial at the end of the range is seen whole; a range of one value gets some room.
  domain: [low / (high / low) ** 0.03 / (low === high ? 2 : 1), high * (high / low) ** 0.03 * (low === high ? 2 : 1)],
});

const edge: Text = {
  en: ' The best trial stands at the upper end of the learning rates: beyond it there may be a better one.',
  ko: ' 가장 좋은 시도가 학습률 범위의 위쪽 끝에 있으므로, 범위를 더 높이면 더 나은 값이 있을지 모릅니다.',
};

function planeFigure(trials: readonly Trial[], config: SearchConfig, seed: number): FigureSpec {
  const { lr, weightDecay } = rangesOf(config);
  const marks = classes.flatMap(({ series, from, label }, i): Mark[] => {
    const below = classes[i - 1]?.from ?? Infinity;
    const members = trials.filter((trial) => scoreOf(trial) >= from && scoreOf(trial) < below);
    const x = members.map((trial) => trial.lr);
    return members.length === 0
      ? []
      : [{ kind: 'points', series, label, x, y: members.map((trial) => trial.weightDecay) }];
  });
  const says = influenceSays(influenceOf(trials));
  const atEdge = trials[0]!.lr > lr[1] / (lr[1] / lr[0]) ** 0.1;
  return {
    id: 'search-plane',
    title: { en: 'Where the trials were good', ko: '어느 값에서 성적이 좋았나' },
    caption: {
      en: `Each point is a trial, by its validation accuracy. Seed ${seed}. ${says.en}${atEdge ? edge.en : ''}`,
      ko: `점 하나가 시도 하나이며 검증 정확도로 구분했습니다(시드 ${seed}). ${says.ko}${atEdge ? edge.ko : ''}`,
    },
    columns: 1,
    panels: [{ x: log(lrLabel, lr), y: log(decayLabel, weightDecay), marks, legend: 'top-left' }],
  };
}

/** The ends of the narrowed ranges, as the study narrows them. */
function narrowedEnds(outputs: Outputs, config: SearchConfig, seed: number) {
  // Without the way there, which ranges do not depend on: figures are drawn anew whenever a trial ends.
  const first = new Map(
    [...outputs]
      .filter(([variant]) => variant.startsWith('trial-'))
      .map(([variant, trial]) => [variant, { ...trial, validation: trial.validation.slice(-1) }]),
  );
  const space = narrowedSpace(searchStudy(config, seed, first), config);
  return (name: 'lr' | 'weightDecay'): readonly number[] => (space ? [space[name].low, space[name].high] : []);
}

function narrowingFigure(outputs: Outputs, config: SearchConfig, seed: number): FigureSpec {
  const ranges = rangesOf(config);
  const rounds = { first: ranked(trialsOf(outputs, 'trial')), narrowed: ranked(trialsOf(outputs, 'narrowed')) };
  const ends = narrowedEnds(outputs, config, seed);
  const panel = (name: 'lr' | 'weightDecay', label: Text): Panel => {
    const points = (series: string, text: Text, trials: readonly Trial[]): Mark[] =>
      trials.length === 0
        ? []
        : [
            {
              kind: 'points',
              series,
              label: text,
              x: trials.map((trial) => trial[name]),
              y: trials.map(scoreOf),
            },
          ];
    return {
      x: log(label, ranges[name]),
      y: { label: accuracyLabel, domain: [0, 1] },
      marks: [
        ...points('first-round', { en: 'first round', ko: '첫 탐색' }, rounds.first),
        ...points('narrowed-round', { en: 'narrowed', ko: '좁힌 탐색' }, rounds.narrowed),
        ...ends(name).map((at): Mark => ({ kind: 'rule', axis: 'x', at })),
      ],
      legend: 'top-left',
    };
  };
  return {
    id: 'search-narrowing',
    title: { en: 'Narrowing the ranges', ko: '범위 좁히기' },
    caption: {
      en: `Validation accuracy over each hyperparameter. Seed ${seed}. Dashed: the ranges that the ${config.narrowTo} best trials span, from which the second round is drawn.`,
      ko: `하이퍼파라미터별 검증 정확도입니다(시드 ${seed}). 파선은 상위 ${config.narrowTo}개가 차지하는 범위로, 두 번째 탐색은 여기에서 뽑습니다.`,
    },
    columns: 2,
    panels: [panel('lr', lrLabel), panel('weightDecay', decayLabel)],
  };
}

/** Figure 6-24 of one seed, where its trials lie, the round in the narrowed ranges, and what the search has cost. */
export function searchFigures(outputs: Outputs, config: SearchConfig, seed: number): FigureSpec[] {
  const trials = trialsOf(outputs, 'trial');
  const best = ranked(trials);
  return [
    bestFigure(best, config, seed),
    planeFigure(best, config, seed),
    narrowingFigure(outputs, config, seed),
    costFigure(trials, config, seed),
  ];
}
