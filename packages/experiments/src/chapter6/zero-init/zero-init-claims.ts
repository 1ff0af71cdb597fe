import type { Claim } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import { claimsAbout, type ClaimAbout } from '../claims-about.ts';
import { measured, percent } from '../measured.ts';
import type { ZeroInitConfig, ZeroInitRace } from './zero-init.ts';

type Runs = ReadonlyMap<string, ZeroInitRace>;

/** The share of the most frequent digit: what an answer that is always the same can reach. */
const CHANCE = 0.1135;
const accuracyOf = (runs: Runs, variant: string): number => runs.get(variant)!.testAccuracy ?? 0;
const isChance = (accuracy: number): boolean => accuracy <= CHANCE + 1e-9;

/** `1, 1, 1, 1` */
const distinctIn = (runs: Runs, variant: string): string =>
  runs
    .get(variant)!
    .differences.map(({ distinct }) => distinct)
    .join(', ');
const allTheSame = (runs: Runs, variant: string): boolean =>
  runs.get(variant)!.differences.every(({ distinct, spread }) => distinct === 1 && spread === 0);

const accuracies = (runs: Runs, variants: readonly (readonly [variant: string, name: Text])[]): Text => {
  const list = (language: 'en' | 'ko'): string =>
    variants.map(([variant, name]) => `${name[language]} ${percent(accuracyOf(runs, variant))}`).join(', ');
  return { en: `test accuracy: ${list('en')}`, ko: `시험 정확도: ${list('ko')}` };
};
const zerosName: Text = { en: 'zeros', ko: '모두 0' };
const constantName: Text = { en: 'constant', ko: '모두 같은 값' };
const randomName: Text = { en: 'random', ko: '무작위' };

/** What holds for the weights however long the training is. */
const weightClaims: readonly ClaimAbout<ZeroInitRace>[] = [
  {
    id: 'units-identical',
    section: '6.2.1',
    about: ['zeros', 'constant'],
    sentence: {
      en: 'All weights are updated in the same way: the units of a layer stay identical.',
      ko: '그 이유는 바로 오차역전파법에서 모든 가중치의 값이 똑같이 갱신되기 때문이다.',
    },
    check: (runs) => ({
      holds: allTheSame(runs, 'zeros') && allTheSame(runs, 'constant'),
      measured: {
        en: `different units by layer: zeros ${distinctIn(runs, 'zeros')}; constant ${distinctIn(runs, 'constant')}`,
        ko: `층별로 서로 다른 뉴런 수: 모두 0일 때 ${distinctIn(runs, 'zeros')}; 모두 같은 값일 때 ${distinctIn(runs, 'constant')}`,
      },
    }),
  },
  {
    id: 'weights-keep-one-value',
    section: '6.2.1',
    about: ['constant'],
    sentence: {
      en: 'So the weights start from the same value and still all have the same value after the updates.',
      ko: '그래서 가중치들은 같은 초깃값에서 시작하고 갱신을 거쳐도 여전히 같은 값을 유지하고 있는 것이다.',
    },
    expected: false,
    remark: {
      en: 'Too short: in the first layer the weights come to differ by pixel, in the last by digit. What stays the same are the units of a layer: the columns of each matrix but the last, the rows of each but the first.',
      ko: '너무 줄여 말한 것입니다. 첫 층의 가중치는 픽셀에 따라, 마지막 층의 가중치는 숫자에 따라 달라집니다. 같은 값을 유지하는 것은 한 층의 뉴런들, 곧 마지막 층을 제외한 각 행렬의 열들과 첫 층을 제외한 각 행렬의 행들입니다.',
    },
    check: (runs) => {
      const { values } = runs.get('constant')!;
      const list = values.join(', ');
      return {
        holds: values.every((count) => count === 1),
        measured: { en: `different values by matrix: ${list}`, ko: `행렬별 서로 다른 값의 수: ${list}` },
      };
    },
  },
  {
    id: 'random-breaks-symmetry',
    section: '6.2.1',
    about: ['he'],
    sentence: {
      en: 'To break the symmetry of the weights, the initial values must be random.',
      ko: '가중치의 대칭적인 구조를 무너뜨리려면 초깃값을 무작위로 설정해야 한다.',
    },
    check: (runs) => ({
      holds: runs.get('he')!.differences.every(({ distinct, units }) => distinct === units),
      measured: {
        en: `different units by layer: ${distinctIn(runs, 'he')}`,
        ko: `층별로 서로 다른 뉴런 수: ${distinctIn(runs, 'he')}`,
      },
    }),
  },
];

/** What shows when there has been time to learn. */
const learningClaims: readonly ClaimAbout<ZeroInitRace>[] = [
  {
    id: 'learning-fails',
    section: '6.2.1',
    about: ['zeros', 'constant', 'he'],
    sentence: {
      en: 'With all initial weights 0, or uniform, learning does not go as it should.',
      ko: '그렇다면 가중치의 초깃값을 모두 0으로 설정(가중치를 균일한 값으로 설정)하면 어떨까? 학습이 올바로 이뤄지지 않는다.',
    },
    check: (runs) => ({
      holds: Math.max(accuracyOf(runs, 'zeros'), accuracyOf(runs, 'constant')) < accuracyOf(runs, 'he') / 2,
      measured: accuracies(runs, [
        ['zeros', zerosName],
        ['constant', constantName],
        ['he', randomName],
      ]),
    }),
  },
  {
    id: 'zeros-at-chance',
    section: '6.2.1',
    about: ['zeros'],
    sentence: {
      en: 'With all weights 0 the accuracy stays at chance.',
      ko: '가중치가 모두 0이면 정확도는 무작위 수준에 머무릅니다.',
    },
    check: (runs) => {
      const last = runs.get('zeros')!.loss.at(-1) ?? NaN;
      const accuracy = percent(accuracyOf(runs, 'zeros'), 2);
      return {
        holds: isChance(accuracyOf(runs, 'zeros')),
        measured: {
          en: `test accuracy ${accuracy}, last loss ${measured(last, 4)}`,
          ko: `시험 정확도 ${accuracy}, 마지막 손실 ${measured(last, 4)}`,
        },
      };
    },
  },
];

/** With the default constant, whose signal neither dies nor explodes on its way: 784 pixels · 0.01, 100 units · 0.01. */
const constantAtChance: ClaimAbout<ZeroInitRace> = {
  id: 'constant-at-chance',
  section: '6.2.1',
  about: ['constant'],
  sentence: {
    en: 'With all weights the same number the accuracy stays at chance.',
    ko: '가중치가 모두 같은 값이면 정확도는 무작위 수준에 머무릅니다.',
  },
  expected: false,
  remark: {
    en: 'A network of identical units is one with a single unit in each layer, and learns as much as that can: two or three of the ten digits.',
    ko: '모든 뉴런이 똑같은 신경망은 층마다 뉴런이 하나뿐인 신경망과 같아서, 그만큼은 배웁니다. 열 가지 숫자 중 두세 가지 정도입니다.',
  },
  check: (runs) => ({
    holds: isChance(accuracyOf(runs, 'constant')),
    measured: accuracies(runs, [['constant', constantName]]),
  }),
};

/** The sentences of 6.2.1. */
export function zeroInitClaims(config: ZeroInitConfig): readonly Claim<ZeroInitRace>[] {
  const { starts, activation, constant, lr, iterations, units, hiddenLayers } = config;
  const learns = activation !== 'sigmoid' && lr <= 0.3 && lr * iterations >= 20 && hiddenLayers <= 6;
  const alive = learns && activation === 'relu' && constant === 0.01 && units === 100 && hiddenLayers === 4;
  return claimsAbout(
    [
      ...(constant === 0 ? [] : weightClaims),
      ...(learns ? learningClaims : []),
      ...(alive && lr <= 0.1 ? [constantAtChance] : []),
    ],
    starts,
  );
}
