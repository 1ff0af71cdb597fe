import type { Claim } from '../experiment.ts';
import { inBoth, type Language } from '../text.ts';
import { bowl, bowlGradient, fieldPoints } from './bowl.ts';
import { claimsAbout, type ClaimAbout } from './claims-of.ts';
import { measured, percent } from './measured.ts';
import type { Path, PathsConfig } from './optimizer-paths.ts';
import { bookWalk, pathEnds } from './path-ends.ts';
import { detour, distanceLeft, overshoot, reversals, stepsAlong } from './path-measures.ts';
import { bookRacers, racers, rateOf, type RacerKey } from './racers.ts';

type Paths = ReadonlyMap<string, Path>;
const of = (paths: Paths, key: RacerKey): Path => paths.get(key)!;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** About the function itself: figures 6-1 and 6-2. */
const landscape: readonly ClaimAbout<Path>[] = [
  {
    id: 'bowl-stretched',
    section: '6.1.3',
    about: [],
    sentence: {
      en: 'The function looks like a bowl stretched along the x-axis, and its contours are ellipses stretched along the x-axis.',
      ko: "이 함수는 [그림 6-1]의 왼쪽과 같이 '밥그릇'을 x축 방향으로 늘인 듯한 모습이고, 실제로 그 등고선은 오른쪽과 같이 x축 방향으로 늘인 타원으로 되어 있다.",
    },
    check: () => {
      const long = Math.sqrt(20);
      return {
        holds: Math.abs(bowl(long, 0) - bowl(0, 1)) < 1e-12,
        measured: inBoth(`f(${measured(long)}, 0) = f(0, 1) = 1`),
      };
    },
  },
  {
    id: 'gradient-steep-in-y',
    section: '6.1.3',
    about: [],
    sentence: {
      en: 'This gradient is large along y and small along x.',
      ko: '이 기울기는 y축 방향은 크고 x축 방향은 작다는 것이 특징이다.',
    },
    check: () => {
      const gradients = fieldPoints.map(([x, y]) => bowlGradient(x, y).map(Math.abs));
      const [alongX, alongY] = [mean(gradients.map(([g]) => g!)), mean(gradients.map(([, g]) => g!))];
      return {
        holds: alongY > 2 * alongX,
        measured: {
          en: `on average |∂f/∂y| is ${measured(alongY)}, |∂f/∂x| ${measured(alongX)}`,
          ko: `평균 |∂f/∂y|는 ${measured(alongY)}, |∂f/∂x|는 ${measured(alongX)}`,
        },
      };
    },
  },
  {
    id: 'gradient-misses-minimum',
    section: '6.1.3',
    about: [],
    sentence: {
      en: 'The minimum is at (0, 0), but most of the gradients of figure 6-2 do not point there.',
      ko: '[식 6.2]가 최솟값이 되는 장소 (x,y) = (0,0)이지만, [그림 6-2]가 보여주는 기울기 대부분은 (0,0) 방향을 가리키지 않는다는 것이다.',
    },
    check: () => {
      const away = fieldPoints.filter(([x, y]) => {
        const [gx, gy] = bowlGradient(x, y);
        const cosine = (gx * x + gy * y) / Math.sqrt((gx * gx + gy * gy) * (x * x + y * y));
        return cosine < Math.cos(Math.PI / 12);
      });
      const share = away.length / fieldPoints.length;
      return {
        holds: share > 0.5,
        measured: {
          en: `${percent(share)} of the arrows are more than 15° off`,
          ko: `화살표의 ${percent(share)}가 15° 넘게 벗어난다`,
        },
      };
    },
  },
];

/** About the paths: figures 6-3 to 6-8. */
const walks: readonly ClaimAbout<Path>[] = [
  {
    id: 'sgd-zigzags',
    section: '6.1.3',
    about: ['sgd'],
    sentence: {
      en: 'SGD moves to the minimum (0, 0) in zigzags.',
      ko: 'SGD에 의한 최적화 갱신 경로 : 최솟값인 (0, 0)까지 지그재그로 이동하니 비효율적이다.',
    },
    check: (paths) => {
      const [count, turns] = [reversals(of(paths, 'sgd'), 'y'), of(paths, 'sgd').y.length - 2];
      return {
        holds: count >= 0.9 * turns,
        measured: {
          en: `y turns round at ${count} of ${turns} steps`,
          ko: `${turns}걸음 중 ${count}번 y의 방향이 뒤집힌다`,
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
      const ratio = detour(of(paths, 'sgd'));
      return {
        holds: ratio > 2,
        measured: {
          en: `its way is ${measured(ratio)} times the straight line`,
          ko: `지나온 길이 직선의 ${measured(ratio)}배이다`,
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
      const [sgd, momentum] = [reversals(of(paths, 'sgd'), 'y'), reversals(of(paths, 'momentum'), 'y')];
      return {
        holds: momentum < sgd,
        measured: {
          en: `y turns round ${momentum} times, SGD's ${sgd} times`,
          ko: `y의 방향이 ${momentum}번, SGD는 ${sgd}번 뒤집힌다`,
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
      const dx = stepsAlong(of(paths, 'momentum'), 'x');
      const grown = dx.findIndex((d, i) => i > 0 && Math.abs(d) <= Math.abs(dx[i - 1]!));
      const first = grown < 0 ? dx.length : grown;
      const [from, to] = [dx[0]!, dx[first - 1]!].map((d) => measured(Math.abs(d)));
      const turns = reversals(of(paths, 'momentum'), 'x');
      return {
        holds: first >= 5 && turns === 0,
        measured: {
          en: `the step in x grows for ${first} steps, from ${from} to ${to}, and turns round ${turns} times`,
          ko: `x의 걸음은 ${first}걸음 동안 ${from}에서 ${to}까지 커지고, 방향은 ${turns}번 뒤집힌다`,
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
      const [alongX, alongY] = [reversals(of(paths, 'momentum'), 'x'), reversals(of(paths, 'momentum'), 'y')];
      return {
        holds: alongY > alongX,
        measured: {
          en: `the velocity turns round ${alongY} times in y, ${alongX} times in x`,
          ko: `속도의 방향이 y에서 ${alongY}번, x에서 ${alongX}번 뒤집힌다`,
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
      ko: '처음부터 그런 것은 아니다. 학습률이 9.5배인 SGD가 처음에는 앞서고, 나중에 모멘텀이 앞질러 x = 0을 지나는 동안 SGD는 거기에 이르지 못한다.',
    },
    check: (paths) => {
      const gone = ({ x }: Path): number => Math.abs(x.at(-1)! - x[0]!);
      const [sgd, momentum] = [gone(of(paths, 'sgd')), gone(of(paths, 'momentum'))];
      return {
        holds: momentum > sgd,
        measured: {
          en: `way along x: ${measured(momentum)}, SGD's ${measured(sgd)}`,
          ko: `x축으로 나아간 거리 ${measured(momentum)}, SGD는 ${measured(sgd)}`,
        },
      };
    },
  },
  {
    id: 'adagrad-efficient',
    section: '6.1.5',
    about: ['sgd', 'adagrad'],
    sentence: {
      en: 'AdaGrad moves efficiently towards the minimum.',
      ko: '[그림 6-6]을 보면 최솟값을 향해 효율적으로 움직이는 것을 알 수 있다.',
    },
    check: (paths) => {
      const [sgd, adagrad] = [detour(of(paths, 'sgd')), detour(of(paths, 'adagrad'))];
      return {
        holds: adagrad < 1.25 && adagrad < sgd,
        measured: {
          en: `its way is ${measured(adagrad)} times the straight line, SGD's ${measured(sgd)} times`,
          ko: `지나온 길이 직선의 ${measured(adagrad)}배, SGD는 ${measured(sgd)}배이다`,
        },
      };
    },
  },
  {
    id: 'adagrad-large-first-step',
    section: '6.1.5',
    about: ['adagrad'],
    expected: false,
    sentence: {
      en: 'Because the gradient along y is large, it first moves far along y.',
      ko: 'y축 방향은 기울기가 커서 처음에는 크게 움직이지만',
    },
    remark: {
      en: 'The first step of AdaGrad is η · g/√g² = η along every axis, however large the gradient: as long in x as in y.',
      ko: 'AdaGrad의 첫걸음은 기울기의 크기와 상관없이 모든 축에서 η · g/√g² = η이므로 x축과 y축에서 길이가 같다.',
    },
    check: (paths) => {
      const [dx, dy] = (['x', 'y'] as const).map((axis) => Math.abs(stepsAlong(of(paths, 'adagrad'), axis)[0]!));
      return {
        holds: dy! > 1.001 * dx!,
        measured: {
          en: `first step: ${measured(dy!)} in y, ${measured(dx!)} in x`,
          ko: `첫걸음: y로 ${measured(dy!)}, x로 ${measured(dx!)}`,
        },
      };
    },
  },
  {
    id: 'adagrad-damps-y',
    section: '6.1.5',
    about: ['sgd', 'adagrad'],
    sentence: {
      en: 'So the updates along y weaken quickly, and the zigzag is less.',
      ko: '그래서 y축 방향으로 갱신 강도가 빠르게 약해지고, 지그재그 움직임이 줄어든다.',
    },
    check: (paths) => {
      const dy = stepsAlong(of(paths, 'adagrad'), 'y').map(Math.abs);
      const share = dy[Math.min(5, dy.length - 1)]! / dy[0]!;
      const [sgd, adagrad] = [reversals(of(paths, 'sgd'), 'y'), reversals(of(paths, 'adagrad'), 'y')];
      return {
        holds: share < 0.05 && adagrad < sgd,
        measured: {
          en: `the sixth step in y is ${percent(share, 2)} of the first; y turns round ${adagrad} times, SGD's ${sgd} times`,
          ko: `y의 여섯째 걸음은 첫걸음의 ${percent(share, 2)}이고, 방향은 ${adagrad}번, SGD는 ${sgd}번 뒤집힌다`,
        },
      };
    },
  },
  {
    id: 'adam-rolls',
    section: '6.1.6',
    about: ['adam', 'momentum'],
    sentence: {
      en: 'The updates of Adam, too, look like a ball rolling in a bowl; the pattern is like that of momentum.',
      ko: 'Adam 갱신 과정도 그릇 바닥을 구르듯 움직인다. 모멘텀과 비슷한 패턴인데',
    },
    check: (paths) => {
      const [adam, momentum] = [overshoot(of(paths, 'adam')), overshoot(of(paths, 'momentum'))];
      return {
        holds: adam > 0 && momentum > 0,
        measured: {
          en: `both roll up the other side: Adam to |y| = ${measured(adam)}, momentum to ${measured(momentum)}`,
          ko: `둘 다 반대편으로 굴러 올라간다: Adam은 |y| = ${measured(adam)}, 모멘텀은 ${measured(momentum)}까지`,
        },
      };
    },
  },
  {
    id: 'adam-swings-less',
    section: '6.1.6',
    about: ['adam', 'momentum'],
    sentence: {
      en: 'But the ball swings from side to side less than with momentum.',
      ko: '모멘텀 때보다 공의 좌우 흔들림이 적다.',
    },
    check: (paths) => {
      const [adam, momentum] = [overshoot(of(paths, 'adam')), overshoot(of(paths, 'momentum'))];
      return {
        holds: adam < momentum,
        measured: {
          en: `it swings to |y| = ${measured(adam)}, momentum to ${measured(momentum)}`,
          ko: `|y| = ${measured(adam)}까지 흔들리고, 모멘텀은 ${measured(momentum)}까지 흔들린다`,
        },
      };
    },
  },
  {
    id: 'paths-differ',
    section: '6.1.7',
    about: bookRacers,
    sentence: {
      en: 'The path depends on the method, as figure 6-8 shows.',
      ko: '[그림 6-8]과 같이 사용한 기법에 따라 갱신 경로가 다르다.',
    },
    check: (paths) => {
      const ends = bookRacers.map((key) => of(paths, key)).map(({ x, y }) => [x.at(-1)!, y.at(-1)!] as const);
      const gaps = ends.flatMap(([x, y], i) =>
        ends.slice(0, i).map(([u, v]) => Math.sqrt((x - u) ** 2 + (y - v) ** 2)),
      );
      const least = Math.min(...gaps);
      return {
        holds: least > 0.1,
        measured: {
          en: `the ends are at least ${measured(least)} apart`,
          ko: `도착점들은 적어도 ${measured(least)} 떨어져 있다`,
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
      ko: '책에서 말하듯 풀어야 할 문제에 따라 달라지며, 그림을 위해 고른 학습률에 따라서도 달라진다.',
    },
    check: (paths) => {
      const left = bookRacers.map((key) => ({ key, distance: distanceLeft(of(paths, key)) }));
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
        ko: '도착점이 독립적인 float64 구현의 결과와 1e−10까지 일치한다.',
      },
      check: (paths) => {
        const errors = keys.map((key) => {
          const { x, y } = of(paths, key);
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
  return [...claimsAbout([...landscape, ...walks], config.optimizers), ...oracle(config)];
}
