import type { Histograms } from './activation-histograms.ts';
import type { ClaimAbout } from '../claims-about.ts';
import { measured } from '../measured.ts';
import { xavierDraws } from './xavier-draws.ts';

/** Standard errors within which a deviation that is measured is said to be the one that was meant. */
const CLOSE = 5;

/** What 6.2.2 says about Xavier's initial weights themselves: figure 6-12. */
export const xavierClaims = (units: number): readonly ClaimAbout<Histograms>[] => [
  {
    id: 'xavier-deviation',
    section: '6.2.2',
    about: ['sigmoid-xavier'],
    sentence: {
      en: 'Xavier: the initial weights have the standard deviation 1/√n, n being the number of units in the layer before.',
      ko: 'Xavier 초깃값 : 초깃값의 표준편차가 1/√n이 되도록 설정(n은 앞 층의 노드 수)',
    },
    check: (results) => {
      const found = results.get('sigmoid-xavier')!.map(({ weightStd }) => weightStd);
      const meant = 1 / Math.sqrt(units);
      const furthest = Math.max(...found.map((value) => Math.abs(value / meant - 1)));
      const values = found.map((value) => measured(value)).join(', ');
      return {
        holds: furthest < CLOSE / Math.sqrt(2 * units * units),
        measured: {
          en: `deviation of the weights by layer: ${values}; 1/√${units} = ${measured(meant)}`,
          ko: `층별 가중치의 표준편차: ${values}; 1/√${units} = ${measured(meant)}`,
        },
      };
    },
  },
  {
    id: 'xavier-narrower',
    section: '6.2.2',
    about: ['sigmoid-xavier'],
    sentence: {
      en: 'With Xavier, the more units the layer before has, the narrower is the spread of the initial weights.',
      ko: 'Xavier 초깃값을 사용하면 앞 층에 노드가 많을수록 대상 노드의 초깃값으로 설정하는 가중치가 좁게 퍼진다.',
    },
    check: () => {
      const drawn = xavierDraws();
      const values = drawn.map(({ n, deviation }) => `${measured(deviation)} (n = ${n})`).join(', ');
      return {
        holds: drawn.every(({ deviation }, i) => i === 0 || deviation < drawn[i - 1]!.deviation),
        measured: { en: `deviation: ${values}`, ko: `표준편차: ${values}` },
      };
    },
  },
];
