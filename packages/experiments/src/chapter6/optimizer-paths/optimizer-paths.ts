import { defineExperiment, type ConfigOf, type Progress, type Schema, type Task } from '../../experiment.ts';
import { bowl, bowlGradient } from './bowl.ts';
import { pathClaims } from './optimizer-paths-claims.ts';
import { pathFigures } from './optimizer-paths-figures.ts';
import { racerKeys, racerNames, racers, rateOf, type RacerKey } from '../racers.ts';
import type { Text } from '../../text.ts';

/** Where a method has been: the start, then the place after each update. */
export interface Path {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** f at these places. */
  readonly f: readonly number[];
  /** Present when the path has left the finite numbers; it ends before. */
  readonly diverged?: string;
}

const rate = (key: RacerKey, value: number) =>
  ({
    kind: 'number',
    default: value,
    min: 1e-4,
    max: 10,
    scale: 'log',
    label: { en: `Learning rate of ${racers[key].label.en}`, ko: `${racers[key].label.ko} 학습률` },
  }) as const;
const place = (name: string, value: number) =>
  ({
    kind: 'number',
    default: value,
    min: -10,
    max: 10,
    label: { en: `Start, ${name}`, ko: `시작점 ${name}` },
  }) as const;

const schema = {
  optimizers: {
    kind: 'choices',
    default: racerKeys,
    options: racerKeys,
    names: racerNames,
    label: { en: 'Methods', ko: '갱신 방법' },
  },
  steps: {
    kind: 'number',
    default: 30,
    min: 1,
    max: 1000,
    integer: true,
    label: { en: 'Updates', ko: '갱신 횟수' },
  },
  startX: place('x', -7),
  startY: place('y', 2),
  sgdLr: rate('sgd', 0.95),
  momentumLr: rate('momentum', 0.1),
  nesterovLr: rate('nesterov', 0.1),
  adagradLr: rate('adagrad', 1.5),
  rmspropLr: rate('rmsprop', 0.1),
  adamLr: rate('adam', 0.3),
} as const satisfies Schema;

export type PathsConfig = ConfigOf<typeof schema>;

const title: Text = { en: 'Paths of the optimizers', ko: '최적화 기법의 갱신 경로' };

/** Figures 6-1 to 6-8: f(x, y) = x²/20 + y² from (−7, 2), in float64, on plain numbers. */
export const optimizerPaths = /* @__PURE__ */ defineExperiment<typeof schema, Path>({
  id: 'optimizer-paths',
  title,
  summary: {
    en: 'Each method walks down f(x, y) = x²/20 + y² from (−7, 2). Look at how much of the way is spent on zigzags across the valley.',
    ko: '각 기법이 (−7, 2)에서 출발해 f(x, y) = x²/20 + y²을 내려갑니다. 골짜기를 가로지르는 지그재그에 얼마나 많은 걸음을 쓰는지 살펴보세요.',
  },
  figures: ['6-1', '6-2', '6-3', '6-5', '6-6', '6-7', '6-8'],
  section: '6.1.3–6.1.7',
  schema,
  quick: {},
  deterministic: true,

  tasks: ({ optimizers }, seed): Task[] =>
    (optimizers as readonly RacerKey[]).map((variant) => ({
      id: `seed-${seed}/${variant}`,
      seed,
      variant,
      label: racers[variant].label,
    })),

  *run(task, { config }): Generator<Progress, Path> {
    const variant = task.variant as RacerKey;
    const optimizer = racers[variant].make({ lr: config[rateOf(variant)] });
    const params = { x: [config.startX], y: [config.startY] };
    const path = { x: [config.startX], y: [config.startY], f: [bowl(config.startX, config.startY)] };
    for (let step = 1; step <= config.steps; step++) {
      const [dx, dy] = bowlGradient(params.x[0]!, params.y[0]!);
      optimizer.update(params, { x: [dx], y: [dy] });
      const [x, y] = [params.x[0]!, params.y[0]!];
      const f = bowl(x, y);
      if (!Number.isFinite(f))
        return {
          ...path,
          diverged: `diverged at step ${step}: f is ${f}. A learning rate of ${config[rateOf(variant)]} is the usual cause`,
        };
      path.x.push(x);
      path.y.push(y);
      path.f.push(f);
      yield { task: task.id, done: step / config.steps, metrics: { step, x, y, f } };
    }
    return path;
  },

  claims: pathClaims,
  figure: (results, config) => pathFigures([...results.values()][0]!, config),
});
