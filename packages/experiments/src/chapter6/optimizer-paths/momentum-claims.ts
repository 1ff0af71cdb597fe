import type { ClaimAbout } from '../claims-about.ts';
import { measured } from '../measured.ts';
import type { Path } from './optimizer-paths.ts';
import { overshoot, pathOf, reversals, sharpTurns, stepsAlong } from './path-measures.ts';

/** What 6.1.4 says about the path of momentum: figure 6-5. */
export const momentumClaims: readonly ClaimAbout<Path>[] = [
  {
    id: 'momentum-rolls',
    section: '6.1.4',
    about: ['sgd', 'momentum'],
    sentence: {
      en: 'As the figure shows, the path of momentum is that of a ball rolling in a bowl.',
      ko: '그림에서 보듯 모멘텀의 갱신 경로는 공이 그릇 바닥을 구르듯 움직인다.',
    },
    remark: {
      en: 'A ball does not turn on the spot, and it rolls up the other side.',
      ko: '구르는 공은 제자리에서 꺾이지 않고, 반대편으로 굴러 올라갑니다.',
    },
    check: (paths) => {
      const [ball, sgd] = [pathOf(paths, 'momentum'), pathOf(paths, 'sgd')];
      const [bends, others, height] = [sharpTurns(ball), sharpTurns(sgd), overshoot(ball)];
      return {
        holds: bends === 0 && others > 0 && height > 0,
        measured: {
          en: `turns by more than 90°: ${bends}, SGD ${others}; it rolls up to |y| = ${measured(height)} on the other side`,
          ko: `90° 넘게 꺾이는 횟수는 ${bends}번, SGD는 ${others}번이고, 반대편 |y| = ${measured(height)}까지 굴러 올라갑니다`,
        },
      };
    },
  },
  {
    id: 'momentum-less-zigzag',
    section: '6.1.4',
    about: ['sgd', 'momentum'],
    sentence: {
      en: 'Compared with SGD, momentum zigzags less.',
      ko: 'SGD와 비교하면 지그재그 정도가 덜한 것을 알 수 있다.',
    },
    check: (paths) => {
      const [sgd, momentum] = [reversals(pathOf(paths, 'sgd'), 'y'), reversals(pathOf(paths, 'momentum'), 'y')];
      return {
        holds: momentum < sgd,
        measured: {
          en: `y turns round ${momentum} times, SGD's ${sgd} times`,
          ko: `y의 방향이 ${momentum}번, SGD는 ${sgd}번 뒤집힙니다`,
        },
      };
    },
  },
  {
    id: 'momentum-accelerates-along-x',
    section: '6.1.4',
    about: ['momentum'],
    sentence: {
      en: 'The force along x is small but keeps its direction, so that the ball accelerates steadily that way.',
      ko: '이는 x축의 힘은 아주 작지만 방향은 변하지 않아서 한 방향으로 일정하게 가속하기 때문이다.',
    },
    check: (paths) => {
      const dx = stepsAlong(pathOf(paths, 'momentum'), 'x');
      const grown = dx.findIndex((d, i) => i > 0 && Math.abs(d) <= Math.abs(dx[i - 1]!));
      const first = grown < 0 ? dx.length : grown;
      const [from, to] = [dx[0]!, dx[first - 1]!].map((d) => measured(Math.abs(d)));
      const turns = reversals(pathOf(paths, 'momentum'), 'x');
      return {
        holds: first >= 5 && turns === 0,
        measured: {
          en: `the step in x grows for ${first} steps, from ${from} to ${to}, and turns round ${turns} times`,
          ko: `x의 걸음은 ${first}걸음 동안 ${from}에서 ${to}까지 커지고, 방향은 ${turns}번 뒤집힙니다`,
        },
      };
    },
  },
  {
    id: 'momentum-unsteady-along-y',
    section: '6.1.4',
    about: ['momentum'],
    sentence: {
      en: 'The force along y is large but alternates up and down and cancels, so that the velocity along y is not steady.',
      ko: '거꾸로 y축의 힘은 크지만 위아래로 번갈아 받아서 상충하여 y축 방향의 속도는 안정적이지 않다.',
    },
    check: (paths) => {
      const [alongX, alongY] = [reversals(pathOf(paths, 'momentum'), 'x'), reversals(pathOf(paths, 'momentum'), 'y')];
      return {
        holds: alongY > alongX,
        measured: {
          en: `the velocity turns round ${alongY} times in y, ${alongX} times in x`,
          ko: `속도의 방향이 y에서 ${alongY}번, x에서 ${alongX}번 뒤집힙니다`,
        },
      };
    },
  },
  {
    id: 'momentum-faster-along-x',
    section: '6.1.4',
    about: ['sgd', 'momentum'],
    sentence: {
      en: 'On the whole it approaches along x faster than SGD, and the zigzag is less.',
      ko: '전체적으로 SGD보다 x축 방향으로 빠르게 다가가 지그재그 움직임이 줄어든다.',
    },
    remark: {
      en: 'On the whole, not from the start: SGD, whose rate is 9.5 times as large, leads until both are 1 away; then momentum passes x = 0 and SGD does not reach it.',
      ko: '처음부터 그런 것은 아닙니다. 학습률이 9.5배인 SGD가 처음에는 앞서고, 나중에 모멘텀이 앞질러 x = 0을 지나는 동안 SGD는 거기에 이르지 못합니다.',
    },
    check: (paths) => {
      const gone = ({ x }: Path): number => Math.abs(x.at(-1)! - x[0]!);
      const [sgd, momentum] = [gone(pathOf(paths, 'sgd')), gone(pathOf(paths, 'momentum'))];
      return {
        holds: momentum > sgd,
        measured: {
          en: `way along x: ${measured(momentum)}, SGD's ${measured(sgd)}`,
          ko: `x축으로 나아간 거리 ${measured(momentum)}, SGD는 ${measured(sgd)}`,
        },
      };
    },
  },
];
