import { downhillCosine } from './bowl.ts';
import type { ClaimAbout } from '../claims-about.ts';
import { measured } from '../measured.ts';
import type { Path } from './optimizer-paths.ts';
import { detour, pathOf, reversals } from './path-measures.ts';

/** What 6.1.3 says about the path of SGD: figure 6-3. */
export const sgdClaims: readonly ClaimAbout<Path>[] = [
  {
    id: 'sgd-zigzags',
    section: '6.1.3',
    about: ['sgd'],
    sentence: {
      en: 'SGD moves to the minimum (0, 0) in zigzags.',
      ko: 'SGD에 의한 최적화 갱신 경로 : 최솟값인 (0, 0)까지 지그재그로 이동하니 비효율적이다.',
    },
    check: (paths) => {
      const [count, turns] = [reversals(pathOf(paths, 'sgd'), 'y'), pathOf(paths, 'sgd').y.length - 2];
      return {
        holds: count >= 0.9 * turns,
        measured: {
          en: `y turns round at ${count} of ${turns} steps`,
          ko: `${turns}걸음 중 ${count}번 y의 방향이 뒤집힙니다`,
        },
      };
    },
  },
  {
    id: 'sgd-inefficient',
    section: '6.1.3',
    about: ['sgd'],
    sentence: {
      en: 'SGD moves in strong bends, which is inefficient.',
      ko: 'SGD는 [그림 6-3]과 같은 심하게 굽이진 움직임(비효율적)을 보인다.',
    },
    check: (paths) => {
      const ratio = detour(pathOf(paths, 'sgd'));
      return {
        holds: ratio > 2,
        measured: {
          en: `its way is ${measured(ratio)} times the straight line`,
          ko: `지나온 거리는 직선 거리의 ${measured(ratio)}배입니다`,
        },
      };
    },
  },
  {
    id: 'sgd-pointed-elsewhere',
    section: '6.1.3',
    about: ['sgd'],
    sentence: {
      en: 'SGD zigzags because the way down points in another direction than the minimum.',
      ko: '또한, SGD가 지그재그로 탐색하는 근본 원인은 기울어진 방향이 본래의 최솟값과 다른 방향을 가리켜서라는 점도 생각해볼 필요가 있다.',
    },
    check: (paths) => {
      const { x, y } = pathOf(paths, 'sgd');
      const places = x.slice(0, -1).map((u, i) => [u, y[i]!] as const);
      const off = places.filter((place) => downhillCosine(place) < 0.5).length;
      return {
        holds: off >= 0.9 * places.length,
        measured: {
          en: `${off} of ${places.length} updates start more than 60° away from the direction of (0, 0)`,
          ko: `갱신 ${places.length}번 중 ${off}번은 (0, 0) 방향에서 60° 넘게 벗어납니다`,
        },
      };
    },
  },
];
