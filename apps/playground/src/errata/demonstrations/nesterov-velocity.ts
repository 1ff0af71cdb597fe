import { bowl, bowlGradient, type FigureSpec } from '@downhill/experiments';
import { Nesterov } from '@downhill/optimizers';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

const [STEPS, LR, MOMENTUM] = [30, 0.1, 0.9];

interface Walk {
  readonly x: number[];
  readonly y: number[];
}

function right(): Walk {
  const params = { x: [-7], y: [2] };
  const optimizer = new Nesterov({ lr: LR, momentum: MOMENTUM });
  const walk: Walk = { x: [-7], y: [2] };
  for (let i = 0; i < STEPS; i++) {
    const [dx, dy] = bowlGradient(params.x[0]!, params.y[0]!);
    optimizer.update(params, { x: [dx], y: [dy] });
    walk.x.push(params.x[0]!);
    walk.y.push(params.y[0]!);
  }
  return walk;
}

/** As printed: the step is taken with α² times the velocity that has just been made new. */
function printed(): Walk {
  const walk: Walk = { x: [-7], y: [2] };
  const [p, v] = [
    [-7, 2],
    [0, 0],
  ];
  for (let i = 0; i < STEPS; i++) {
    const g = bowlGradient(p[0]!, p[1]!);
    for (const k of [0, 1]) {
      v[k] = MOMENTUM * v[k]! - LR * g[k]!;
      p[k] = p[k]! + MOMENTUM * MOMENTUM * v[k] - (1 + MOMENTUM) * LR * g[k]!;
    }
    walk.x.push(p[0]!);
    walk.y.push(p[1]!);
  }
  return walk;
}

const axis = Array.from({ length: 41 }, (_, i) => -10 + i / 2);
const depth = Array.from({ length: 33 }, (_, i) => -4 + i / 4);

/** Both walks down the chapter's bowl, and how far they drift apart. */
export function nesterovVelocity(): Demonstration {
  const [ours, theirs] = [right(), printed()];
  const drift = Math.max(
    ...ours.x.map((x, i) => Math.max(Math.abs(x - theirs.x[i]!), Math.abs(ours.y[i]! - theirs.y[i]!))),
  );
  const figure: FigureSpec = {
    id: 'nesterov-velocity',
    title: { en: 'The same start, the same rate', ko: '같은 출발점, 같은 학습률' },
    caption: { en: '30 updates from (−7, 2)', ko: '(−7, 2)에서 출발해 30번 갱신한 경로입니다.' },
    columns: 1,
    panels: [
      {
        x: { label: { en: 'x', ko: 'x' }, domain: [-10, 10] },
        y: { label: { en: 'y', ko: 'y' }, domain: [-4, 4] },
        legend: 'top-right',
        marks: [
          {
            kind: 'contour',
            x: axis,
            y: depth,
            z: depth.map((y) => axis.map((x) => bowl(x, y))),
            levels: [0.25, 1, 2, 4, 6, 9, 13],
          },
          { kind: 'path', series: 'nesterov', label: { en: 'old velocity', ko: '이전 속도' }, ...ours },
          { kind: 'path', series: 'newer-velocity', label: { en: 'new velocity', ko: '새 속도' }, ...theirs },
        ],
      },
    ],
  };
  return {
    facts: [
      fact(
        'Largest difference in x or y within 30 steps',
        '갱신 30번 동안 x 또는 y의 가장 큰 차이',
        drift.toFixed(2),
        false,
      ),
    ],
    figures: [figure],
  };
}
