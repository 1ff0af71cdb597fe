import type { ClaimAbout } from '../claims-about.ts';
import { measured, percent } from '../measured.ts';
import type { Path } from './optimizer-paths.ts';
import { detour, overshoot, pathOf, reversals, stepsAlong } from './path-measures.ts';

/** What 6.1.5 and 6.1.6 say about the paths of AdaGrad and Adam: figures 6-6 and 6-7. */
export const adaptiveClaims: readonly ClaimAbout<Path>[] = [
  {
    id: 'adagrad-efficient',
    section: '6.1.5',
    about: ['sgd', 'adagrad'],
    sentence: {
      en: 'AdaGrad moves efficiently towards the minimum.',
      ko: '[그림 6-6]을 보면 최솟값을 향해 효율적으로 움직이는 것을 알 수 있다.',
    },
    check: (paths) => {
      const [sgd, adagrad] = [detour(pathOf(paths, 'sgd')), detour(pathOf(paths, 'adagrad'))];
      return {
        holds: adagrad < 1.25 && adagrad < sgd,
        measured: {
          en: `its way is ${measured(adagrad)} times the straight line, SGD's ${measured(sgd)} times`,
          ko: `지나온 거리는 직선 거리의 ${measured(adagrad)}배, SGD는 ${measured(sgd)}배입니다`,
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
      ko: 'AdaGrad의 첫걸음은 기울기의 크기와 상관없이 모든 축에서 η · g/√g² = η이므로 x축과 y축에서 길이가 같습니다.',
    },
    check: (paths) => {
      const [dx, dy] = (['x', 'y'] as const).map((axis) => Math.abs(stepsAlong(pathOf(paths, 'adagrad'), axis)[0]!));
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
      const dy = stepsAlong(pathOf(paths, 'adagrad'), 'y').map(Math.abs);
      const share = dy[Math.min(5, dy.length - 1)]! / dy[0]!;
      const [sgd, adagrad] = [reversals(pathOf(paths, 'sgd'), 'y'), reversals(pathOf(paths, 'adagrad'), 'y')];
      return {
        holds: share < 0.05 && adagrad < sgd,
        measured: {
          en: `the sixth step in y is ${percent(share, 2)} of the first; y turns round ${adagrad} times, SGD's ${sgd} times`,
          ko: `y의 여섯 번째 걸음은 첫걸음의 ${percent(share, 2)}이고, 방향은 ${adagrad}번, SGD는 ${sgd}번 뒤집힙니다`,
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
      const [adam, momentum] = [overshoot(pathOf(paths, 'adam')), overshoot(pathOf(paths, 'momentum'))];
      return {
        holds: adam > 0 && momentum > 0,
        measured: {
          en: `both roll up the other side: Adam to |y| = ${measured(adam)}, momentum to ${measured(momentum)}`,
          ko: `둘 다 반대편으로 굴러 올라갑니다: Adam은 |y| = ${measured(adam)}, 모멘텀은 ${measured(momentum)}까지`,
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
      const [adam, momentum] = [overshoot(pathOf(paths, 'adam')), overshoot(pathOf(paths, 'momentum'))];
      return {
        holds: adam < momentum,
        measured: {
          en: `it swings to |y| = ${measured(adam)}, momentum to ${measured(momentum)}`,
          ko: `|y| = ${measured(adam)}까지 흔들리고, 모멘텀은 ${measured(momentum)}까지 흔들립니다`,
        },
      };
    },
  },
];
