import type { Claim } from '../../experiment.ts';
import { isBookTraining, type BatchNormConfig } from './batch-norm-fields.ts';
import { lastAccuracy, progressOf, type BatchNormRun } from './batch-norm-run.ts';
import { deviation, scalesOf, type ScalesConfig, type WeightScale } from './batch-norm-scale.ts';
import { percent } from '../measured.ts';

/** Above this a network has learnt something: the most frequent digit is 12 % of the images. */
const CHANCE = 0.15;
/** What "nearly all" means. */
const NEARLY_ALL = 0.8;
/** How far from √(2 / units), as a factor, a scale is still next to it. */
const NEXT_TO = 2.5;
/** What figure 6-19 shows cannot be judged by fewer scales, or by scales that lie closer together. */
const ENOUGH_SCALES = 6;
const ENOUGH_RANGE = 1e3;

type Runs = ReadonlyMap<string, BatchNormRun>;

/** A list of deviations, from the largest. */
const list = (scales: readonly WeightScale[], none: string): string =>
  scales.length === 0 ? none : scales.map(({ std }) => deviation(std)).join(', ');

/** The sentences of 6.3.2 about figure 6-19, and what the chapter leaves out. */
export function scalesClaims(config: BatchNormConfig & ScalesConfig): readonly Claim<BatchNormRun>[] {
  const { epochs, units, largest, smallest } = config;
  const scales = scalesOf(config);
  const covers = scales.length >= ENOUGH_SCALES && largest >= 0.5 && largest / smallest >= ENOUGH_RANGE;
  if (!isBookTraining(config) || !covers) return [];

  const plainLeads = (runs: Runs): WeightScale[] =>
    scales.filter(
      ({ variants }) =>
        progressOf(runs.get(variants.plain)!, epochs) >= progressOf(runs.get(variants['batch-norm'])!, epochs),
    );
  const learns = (runs: Runs, key: keyof WeightScale['variants']): WeightScale[] =>
    scales.filter(({ variants }) => lastAccuracy(runs.get(variants[key])!) > CHANCE);
  const ideal = Math.sqrt(2 / units);

  return [
    {
      id: 'faster-nearly-everywhere',
      section: '6.3.2',
      sentence: {
        en: 'In nearly all cases learning advances faster with batch normalisation.',
        ko: '거의 모든 경우에서 배치 정규화를 사용할 때의 학습 진도가 빠른 것으로 나타난다.',
      },
      remark: {
        en: 'Judged by the mean accuracy over the epochs.',
        ko: '에폭에 걸친 정확도의 평균으로 판단했습니다.',
      },
      check: (runs) => {
        const slower = plainLeads(runs);
        const faster = scales.length - slower.length;
        return {
          holds: faster >= NEARLY_ALL * scales.length,
          measured: {
            en: `faster at ${faster} of ${scales.length} scales, slower at ${list(slower, 'none')}`,
            ko: `${scales.length}개 중 ${faster}개에서 더 빠름; 더 느린 표준편차: ${list(slower, '없음')}`,
          },
        };
      },
    },
    {
      id: 'plain-stays-at-chance',
      section: '6.3.2',
      sentence: {
        en: 'Without batch normalisation, in fact, one sees that learning does not advance at all when the initial values are not well distributed.',
        ko: '실제로 배치 정규화를 이용하지 않은 경우엔 초깃값이 잘 분포되어 있지 않으면 학습이 전혀 진행되지 않는 모습도 확인할 수 있다.',
      },
      remark: {
        en: 'Large initial values end worse: the loss overflows within a few updates.',
        ko: '초깃값이 너무 크면 더 나빠서, 몇 번 갱신하기도 전에 손실이 넘쳐 발산합니다.',
      },
      check: (runs) => {
        const stuck = scales.filter((scale) => !learns(runs, 'plain').includes(scale));
        const overflown = stuck.filter(({ variants }) => runs.get(variants.plain)!.diverged !== undefined);
        const rescued = learns(runs, 'batch-norm').filter((scale) => stuck.includes(scale));
        return {
          holds: stuck.length > overflown.length && rescued.length === stuck.length,
          measured: {
            en: `${stuck.length} of ${scales.length} networks stay at chance, ${overflown.length} of them diverged; with batch norm ${rescued.length} of these learn`,
            ko: `${scales.length}개 중 ${stuck.length}개가 무작위 수준에 머묾(그중 ${overflown.length}개는 발산); 배치 정규화를 쓰면 이 중 ${rescued.length}개가 학습됨`,
          },
        };
      },
    },
    {
      id: 'less-dependent',
      section: '6.3.2',
      sentence: {
        en: 'With batch normalisation learning becomes faster and does not depend much on the initial values of the weights.',
        ko: '배치 정규화를 사용하면 학습이 빨라지며, 가중치 초깃값에 크게 의존하지 않아도 된다.',
      },
      remark: {
        en: 'It learns from every scale, but not equally well, since an update counts by the size of the weights: large ones hardly move (a learning rate of 1 would suit std = 1), and the smallest are several times as large after ten updates.',
        ko: '모든 표준편차에서 학습은 되지만 똑같이 잘되지는 않습니다. 갱신량은 가중치의 크기에 견주어 봐야 하기 때문입니다. 큰 가중치는 거의 움직이지 않고(표준편차가 1이면 학습률 1이 알맞습니다), 가장 작은 가중치는 열 번만 갱신해도 몇 배로 커집니다.',
      },
      check: (runs) => {
        const [norm, plain] = [learns(runs, 'batch-norm').length, learns(runs, 'plain').length];
        const ends = scales.map(({ variants }) => lastAccuracy(runs.get(variants['batch-norm'])!));
        const range = `${percent(Math.min(...ends))}…${percent(Math.max(...ends))}`;
        return {
          holds: norm === scales.length && plain < scales.length / 2,
          measured: {
            en: `learns at ${norm} of ${scales.length} scales (last accuracy ${range}), without at ${plain}`,
            ko: `${scales.length}개 중 ${norm}개에서 학습됨(마지막 정확도 ${range}), 미사용 시 ${plain}개`,
          },
        };
      },
    },
    {
      id: 'plain-can-win',
      section: '6.3.2',
      sentence: {
        en: 'At the scales next to the ideal one the plain network can win.',
        ko: '이상적인 초깃값 가까이에서는 배치 정규화를 쓰지 않는 쪽이 더 빠를 수도 있습니다.',
      },
      remark: {
        en: 'The chapter does not say so; its figure 6-19 shows it. Ideal is √(2 / n), as in He’s initial weights.',
        ko: '책의 문장은 아니지만 [그림 6-19]에서 볼 수 있습니다. 이상적인 표준편차는 He 초깃값의 √(2 / n)입니다.',
      },
      check: (runs) => {
        const ahead = plainLeads(runs);
        const near = ahead.every(({ std }) => Math.max(std / ideal, ideal / std) <= NEXT_TO);
        return {
          holds: ahead.length > 0 && near,
          measured: {
            en: `the plain network is faster at ${list(ahead, 'none')}; ideal is ${deviation(ideal)}`,
            ko: `미사용 쪽이 더 빠른 표준편차: ${list(ahead, '없음')}; 이상적인 값은 ${deviation(ideal)}`,
          },
        };
      },
    },
  ];
}
