import type { Claim } from '../../experiment.ts';
import type { Language, Text } from '../../text.ts';
import { claimsAbout, type ClaimAbout } from '../claims-about.ts';
import { measured, percent } from '../measured.ts';
import type { ComparisonConfig } from './optimizer-comparison.ts';
import { lastLoss, type Race } from '../race/race.ts';
import { bookRacers, racers, type RacerKey } from '../racers.ts';

type Races = ReadonlyMap<string, Race>;
const others = ['momentum', 'adagrad', 'adam'] as const;
/** The iteration at which it is looked who leads early. */
const EARLY = 100;

/** `last 100: SGD 0.203 > Adam 0.041`, the smallest last. */
function ranking(when: Text, values: readonly (readonly [key: RacerKey, value: number])[]): Text {
  const sorted = [...values].sort((a, b) => b[1] - a[1]);
  const say = (language: Language): string =>
    `${when[language]}: ${sorted.map(([key, value]) => `${racers[key].label[language]} ${measured(value)}`).join(' > ')}`;
  return { en: say('en'), ko: say('ko') };
}
const atEnd: Text = { en: 'last 100', ko: '마지막 100회' };
const early: Text = { en: `iterations ${EARLY - 9} to ${EARLY}`, ko: `${EARLY - 9}~${EARLY}번째` };
const finalLosses = (runs: Races) => bookRacers.map((key) => [key, lastLoss(runs.get(key)!)] as const);
/** The mean loss of the ten iterations up to an early one. */
const earlyLoss = ({ loss }: Race): number => {
  const around = loss.slice(Math.max(0, EARLY - 10), EARLY);
  return around.reduce((a, b) => a + b, 0) / around.length;
};
const earlyLosses = (runs: Races) => bookRacers.map((key) => [key, earlyLoss(runs.get(key)!)] as const);
const lossOf = (values: readonly (readonly [RacerKey, number])[], key: RacerKey): number =>
  values.find(([one]) => one === key)![1];
const accuracyOf = (runs: Races, key: RacerKey): number => runs.get(key)!.testAccuracy ?? 0;

const claims: readonly ClaimAbout<Race>[] = [
  {
    id: 'sgd-slowest',
    section: '6.1.8',
    about: bookRacers,
    sentence: {
      en: 'SGD learns slowest.',
      ko: '[그림 6-9]의 결과를 보면 SGD의 학습 진도가 가장 느리고',
    },
    check: (runs) => {
      const losses = finalLosses(runs);
      const sgd = lossOf(losses, 'sgd');
      return {
        holds: others.every((key) => lossOf(losses, key) < sgd),
        measured: ranking(atEnd, losses),
      };
    },
  },
  {
    id: 'others-alike',
    section: '6.1.8',
    about: bookRacers,
    sentence: {
      en: 'The other three are alike.',
      ko: '나머지 세 기법의 진도는 비슷한데',
    },
    check: (runs) => {
      const losses = finalLosses(runs);
      const three = others.map((key) => lossOf(losses, key));
      const [low, high] = [Math.min(...three), Math.max(...three)];
      const gap = lossOf(losses, 'sgd') - high;
      return {
        holds: high - low < gap,
        measured: {
          en: `they lie within ${measured(high - low)}, SGD is ${measured(gap)} above`,
          ko: `셋의 차이는 ${measured(high - low)}이고, SGD는 그보다 ${measured(gap)} 높습니다`,
        },
      };
    },
  },
  {
    id: 'adagrad-ahead',
    section: '6.1.8',
    about: bookRacers,
    sentence: {
      en: 'AdaGrad is a little faster.',
      ko: 'AdaGrad가 조금 더 빠르다.',
    },
    check: (runs) => {
      const losses = earlyLosses(runs);
      const adagrad = lossOf(losses, 'adagrad');
      return {
        holds: bookRacers.every((key) => key === 'adagrad' || adagrad < lossOf(losses, key)),
        measured: ranking(early, losses),
      };
    },
  },
  {
    id: 'others-faster',
    section: '6.1.8',
    about: bookRacers,
    sentence: {
      en: 'In general the other three learn faster than SGD,',
      ko: '다만 일반적으로 SGD보다 다른 세 기법이 빠르게 학습하고',
    },
    check: (runs) => {
      const losses = earlyLosses(runs);
      const sgd = lossOf(losses, 'sgd');
      return {
        holds: others.every((key) => lossOf(losses, key) < sgd),
        measured: ranking(early, losses),
      };
    },
  },
  {
    id: 'others-more-accurate',
    section: '6.1.8',
    about: bookRacers,
    sentence: {
      en: 'and sometimes their final accuracy is higher, too.',
      ko: '때론 최종 정확도도 높게 나타난다.',
    },
    check: (runs) => {
      const best = others.reduce((a, b) => (accuracyOf(runs, b) > accuracyOf(runs, a) ? b : a));
      const [ours, sgd] = [percent(accuracyOf(runs, best)), percent(accuracyOf(runs, 'sgd'))];
      return {
        holds: accuracyOf(runs, best) > accuracyOf(runs, 'sgd'),
        measured: {
          en: `test accuracy: ${racers[best].label.en} ${ours}, SGD ${sgd}`,
          ko: `시험 정확도: ${racers[best].label.ko} ${ours}, SGD ${sgd}`,
        },
      };
    },
  },
];

/** The sentences of 6.1.8 about figure 6-9. */
export const comparisonClaims = ({ optimizers, iterations }: ComparisonConfig): readonly Claim<Race>[] =>
  iterations < EARLY ? [] : claimsAbout(claims, optimizers);
