import type { Claim } from '../../experiment.ts';
import type { Language } from '../../text.ts';
import { adaptiveClaims } from './adaptive-claims.ts';
import { bowlClaims } from './bowl-claims.ts';
import { claimsAbout, type ClaimAbout } from '../claims-about.ts';
import { measured } from '../measured.ts';
import { momentumClaims } from './momentum-claims.ts';
import type { Path, PathsConfig } from './optimizer-paths.ts';
import { bookWalk, pathEnds } from './path-ends.ts';
import { distanceLeft, pathOf } from './path-measures.ts';
import { bookRacers, racers, rateOf, type RacerKey } from '../racers.ts';
import { sgdClaims } from './sgd-claims.ts';

/** What 6.1.7 says about the paths side by side: figure 6-8. */
const comparisons: readonly ClaimAbout<Path>[] = [
  {
    id: 'paths-differ',
    section: '6.1.7',
    about: bookRacers,
    sentence: {
      en: 'The path depends on the method, as figure 6-8 shows.',
      ko: '[그림 6-8]과 같이 사용한 기법에 따라 갱신 경로가 다르다.',
    },
    check: (paths) => {
      const ends = bookRacers.map((key) => pathOf(paths, key)).map(({ x, y }) => [x.at(-1)!, y.at(-1)!] as const);
      const gaps = ends.flatMap(([x, y], i) =>
        ends.slice(0, i).map(([u, v]) => Math.sqrt((x - u) ** 2 + (y - v) ** 2)),
      );
      const least = Math.min(...gaps);
      return {
        holds: least > 0.1,
        measured: {
          en: `the ends are at least ${measured(least)} apart`,
          ko: `도착점들은 적어도 ${measured(least)} 떨어져 있습니다`,
        },
      };
    },
  },
  {
    id: 'adagrad-nearest',
    section: '6.1.7',
    about: bookRacers,
    sentence: {
      en: 'By this figure alone AdaGrad seems the best.',
      ko: '이 그림만 보면 AdaGrad가 가장 나은 것 같은데',
    },
    remark: {
      en: 'As the chapter goes on to say, it depends on the problem; and on the learning rates chosen for the figure.',
      ko: '책에서 말하듯 풀어야 할 문제에 따라 달라지며, 그림을 위해 고른 학습률에 따라서도 달라집니다.',
    },
    check: (paths) => {
      const left = bookRacers.map((key) => ({ key, distance: distanceLeft(pathOf(paths, key)) }));
      left.sort((a, b) => a.distance - b.distance);
      const say = (language: Language): string =>
        left.map(({ key, distance }) => `${racers[key].label[language]} ${measured(distance)}`).join(' < ');
      return {
        holds: left[0]!.key === 'adagrad',
        measured: { en: `distance left: ${say('en')}`, ko: `남은 거리: ${say('ko')}` },
      };
    },
  },
];

/** The end points against numbers from elsewhere, of the methods that run as in the book. */
function oracle(config: PathsConfig): Claim<Path>[] {
  const { startX, startY, steps } = bookWalk;
  if (config.startX !== startX || config.startY !== startY || config.steps !== steps) return [];
  const keys = (config.optimizers as readonly RacerKey[]).filter((key) => config[rateOf(key)] === pathEnds[key].lr);
  if (keys.length === 0) return [];
  return [
    {
      id: 'ends-equal-oracle',
      section: '6.1.7',
      sentence: {
        en: 'The end points equal those of an independent float64 implementation to 1e−10.',
        ko: '도착점이 독립적인 float64 구현의 결과와 1e−10까지 일치합니다.',
      },
      check: (paths) => {
        const errors = keys.map((key) => {
          const { x, y } = pathOf(paths, key);
          return Math.max(Math.abs(x.at(-1)! - pathEnds[key].x), Math.abs(y.at(-1)! - pathEnds[key].y));
        });
        const worst = Math.max(...errors);
        return {
          holds: worst <= 1e-10,
          measured: { en: `largest difference ${measured(worst)}`, ko: `가장 큰 차이 ${measured(worst)}` },
        };
      },
    },
  ];
}

/** The sentences of 6.1.3 to 6.1.7, and the end points against an independent implementation. */
export function pathClaims(config: PathsConfig): readonly Claim<Path>[] {
  const claims = [...bowlClaims, ...sgdClaims, ...momentumClaims, ...adaptiveClaims, ...comparisons];
  return [...claimsAbout(claims, config.optimizers), ...oracle(config)];
}
