import type { Claim } from '../../experiment.ts';
import type { SearchConfig } from './hyperparameter-search.ts';
import { measured, percent } from '../measured.ts';
import { influenceOf, influenceSays } from './search-influence.ts';
import { rangesOf } from './search-ranges.ts';
import { trialsOf } from './search-rounds.ts';
import { ranked, scoreOf, type Trial } from './trial.ts';

type Trials = ReadonlyMap<string, Trial>;
const first = (outputs: Trials): Trial[] => ranked(trialsOf(outputs, 'trial'));
/** As many as the figure shows. */
const SHOWN = 20;
const BEST = 5;

const lrsOf = (trials: readonly Trial[]): readonly [number, number] => {
  const values = trials.map(({ lr }) => lr);
  return [Math.min(...values), Math.max(...values)];
};

/** What the text says of figure 6-24. It needs the book's ranges, most of its trials and nearly its 200 updates. */
const figureClaims: readonly Claim<Trial>[] = [
  {
    id: 'best-learn',
    section: '6.5.3',
    sentence: {
      en: 'Down to about “Best-5” learning goes well.',
      ko: '정확도가 높은 순서로 보면 ‘Best-5’ 정도까지는 학습이 순조롭다.',
    },
    check: (outputs) => {
      const scores = first(outputs).slice(0, BEST).map(scoreOf);
      const list = scores.map((score) => percent(score, 0)).join(', ');
      return {
        holds: scores.every((score) => score >= 0.5),
        measured: { en: `validation accuracy ${list}`, ko: `검증 정확도 ${list}` },
      };
    },
  },
  {
    id: 'best-above-70',
    section: '6.5.3',
    sentence: {
      en: 'The best validation accuracy is above 70 %.',
      ko: '가장 좋은 검증 정확도는 70 %를 넘습니다.',
    },
    check: (outputs) => {
      const best = first(outputs)[0]!;
      const [score, lr] = [percent(scoreOf(best), 0), measured(best.lr)];
      return {
        holds: scoreOf(best) > 0.7,
        measured: { en: `${score} with lr ${lr}`, ko: `${score}, 학습률 ${lr}` },
      };
    },
  },
  {
    id: 'best-lr',
    section: '6.5.3',
    sentence: {
      en: 'Where learning goes well the learning rate lies between 0.001 and 0.01,',
      ko: '학습이 잘되는 시도의 학습률은 0.001~0.01에 있고',
    },
    check: (outputs) => {
      const [low, high] = lrsOf(first(outputs).slice(0, BEST));
      const [from, to] = [measured(low), measured(high)];
      return {
        holds: low >= 1e-3 && high <= 1e-2,
        measured: { en: `the best ${BEST}: ${from} to ${to}`, ko: `상위 ${BEST}개: ${from}~${to}` },
      };
    },
  },
  {
    id: 'best-weight-decay',
    section: '6.5.3',
    sentence: {
      en: 'and the weight decay between 10⁻⁸ and 10⁻⁶.',
      ko: '가중치 감소 계수는 10⁻⁸~10⁻⁶에 있다.',
    },
    expected: false,
    remark: {
      en: 'A finding of chance: that half of the range, on a logarithmic scale, holds about half of the trials, good or bad. A λ of 10⁻⁴ or less changes a weight by a millionth in an update: nothing that 200 updates could show.',
      ko: '우연히 그렇게 보였을 뿐입니다. 로그 눈금으로 범위의 절반인 이 구간에는 성적과 상관없이 시도의 절반쯤이 들어갑니다. λ가 10⁻⁴ 이하이면 한 번의 갱신에서 가중치가 백만분의 1만큼 바뀔 뿐이라 200번의 갱신으로는 차이가 드러나지 않습니다.',
    },
    check: (outputs) => {
      const best = first(outputs).slice(0, SHOWN);
      const inside = best.filter(({ weightDecay }) => weightDecay <= 1e-6).length;
      return {
        holds: inside === best.length,
        measured: {
          en: `${inside} of the ${best.length} best`,
          ko: `상위 ${best.length}개 중 ${inside}개`,
        },
      };
    },
  },
];

const influenceDiffers: Claim<Trial> = {
  id: 'influence-differs',
  section: '6.5.2',
  sentence: {
    en: 'Hyperparameters differ in their influence on the final accuracy.',
    ko: '최종 정확도에 미치는 영향력은 하이퍼파라미터마다 다르다.',
  },
  check: (outputs) => {
    const influence = influenceOf(trialsOf(outputs, 'trial'));
    return {
      holds: Math.abs(influence.lr) > 2 * Math.abs(influence.weightDecay),
      measured: influenceSays(influence),
    };
  },
};

const narrowing: Claim<Trial> = {
  id: 'narrowing',
  section: '6.5.2',
  sentence: {
    en: 'Repeated in ranges narrowed to what went well, the search closes in on good values.',
    ko: '잘될 것 같은 범위로 좁혀 같은 작업을 되풀이하면 좋은 값에 다가간다.',
  },
  check: (outputs) => {
    const [before, after] = [first(outputs), ranked(trialsOf(outputs, 'narrowed'))];
    const shown = Math.ceil(before.length / 5);
    const middle = scoreOf(after[Math.floor(after.length / 2)]!);
    const [bound, best, wasBest] = [before[shown - 1]!, after[0]!, before[0]!].map(scoreOf) as [number, number, number];
    return {
      holds: middle > bound,
      measured: {
        en: `the middle one has ${percent(middle, 0)}, number ${shown} of the first ${before.length} had ${percent(bound, 0)}; the best ${percent(best, 0)} and ${percent(wasBest, 0)}`,
        ko: `중간 순위의 시도 ${percent(middle, 0)}, 처음 ${before.length}회 중 ${shown}위 ${percent(bound, 0)}; 최고는 ${percent(best, 0)}와 ${percent(wasBest, 0)}`,
      },
    };
  },
};

/** What 6.5 says, as far as a search of this size and these ranges can show it. */
export function searchClaims(config: SearchConfig): readonly Claim<Trial>[] {
  const { trials, sampler, narrowedTrials, images, validationShare, batchSize, epochs } = config;
  const { lr, weightDecay } = rangesOf(config);
  const bookRanges = lr[0] === 1e-6 && lr[1] === 1e-2 && weightDecay[0] === 1e-8 && weightDecay[1] === 1e-4;
  const updates = epochs * Math.max(1, Math.floor((images * (1 - validationShare)) / batchSize));
  const asBook = sampler === 'random' && bookRanges && trials >= 50 && updates >= 160;
  const wide = trials >= 30 && updates >= 80 && lr[1] >= 100 * lr[0] && weightDecay[1] <= 1e-4;
  return [
    ...(asBook ? figureClaims : []),
    ...(wide ? [influenceDiffers] : []),
    ...(wide && narrowedTrials >= 3 ? [narrowing] : []),
  ];
}
