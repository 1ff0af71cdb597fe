import type { Claim } from '../../experiment.ts';
import { claimsAbout, type ClaimAbout } from '../claims-about.ts';
import type { InitConfig, InitRace } from './init-comparison.ts';
import { startsOf } from './init-starts.ts';
import { measured } from '../measured.ts';
import { lastLoss } from '../race/race.ts';

/** The loss of an answer that knows nothing: ln 10. */
const CHANCE = Math.log(10);

const claims: readonly ClaimAbout<InitRace>[] = [
  {
    id: 'small-does-not-learn',
    section: '6.2.4',
    about: ['std-0.01'],
    sentence: {
      en: 'With std = 0.01 nothing at all is learnt.',
      ko: '[그림 6-15]에서 보듯 std=0.01일 때는 학습이 전혀 이뤄지지 않았다.',
    },
    check: (runs) => {
      const loss = lastLoss(runs.get('std-0.01')!);
      return {
        holds: Math.abs(loss - CHANCE) < 0.01,
        measured: {
          en: `last 100: ${measured(loss, 5)}, chance is ${measured(CHANCE, 5)}`,
          ko: `마지막 100회: ${measured(loss, 5)}, 무작위 수준은 ${measured(CHANCE, 5)}`,
        },
      };
    },
  },
  {
    id: 'small-hardly-moves',
    section: '6.2.4',
    about: ['std-0.01', 'he'],
    sentence: {
      en: 'So the gradients of the backward pass are small, too, and the weights are hardly updated.',
      ko: '그로 인해 역전파 때의 기울기도 작아져 가중치가 거의 갱신되지 않는 것이다.',
    },
    check: (runs) => {
      const [small, he] = [runs.get('std-0.01')!.weightChange, runs.get('he')!.weightChange];
      return {
        holds: small < 0.01 * he,
        measured: {
          en: `‖W − W₀‖ / ‖W₀‖ is ${measured(small)}, with He ${measured(he)}`,
          ko: `‖W − W₀‖ / ‖W₀‖ = ${measured(small)}, He는 ${measured(he)}`,
        },
      };
    },
  },
  {
    id: 'xavier-and-he-learn',
    section: '6.2.4',
    about: ['xavier', 'he'],
    sentence: {
      en: 'With Xavier and He initial weights, on the other hand, learning goes well.',
      ko: '반대로 Xavier와 He 초깃값의 경우는 학습이 순조롭게 이뤄지고 있다.',
    },
    check: (runs) => {
      const [xavier, he] = [lastLoss(runs.get('xavier')!), lastLoss(runs.get('he')!)];
      return {
        holds: Math.max(xavier, he) < CHANCE / 2,
        measured: {
          en: `last 100: Xavier ${measured(xavier)}, He ${measured(he)}; half of chance is ${measured(CHANCE / 2)}`,
          ko: `마지막 100회: Xavier ${measured(xavier)}, He ${measured(he)}; 무작위 수준의 절반은 ${measured(CHANCE / 2)}`,
        },
      };
    },
  },
  {
    id: 'he-faster',
    section: '6.2.4',
    about: ['xavier', 'he'],
    sentence: {
      en: 'He initial weights learn faster.',
      ko: '다만 학습 진도는 He 초깃값 쪽이 더 빠르다.',
    },
    check: (runs) => {
      const [xavier, he] = [lastLoss(runs.get('xavier')!), lastLoss(runs.get('he')!)];
      return {
        holds: he < xavier,
        measured: {
          en: `last 100: He ${measured(he)}, Xavier ${measured(xavier)}`,
          ko: `마지막 100회: He ${measured(he)}, Xavier ${measured(xavier)}`,
        },
      };
    },
  },
];

/** The sentences of 6.2.4 about figure 6-15. */
export const initClaims = (config: InitConfig): readonly Claim<InitRace>[] =>
  claimsAbout(
    claims,
    startsOf(config).map(({ variant }) => variant),
  );
