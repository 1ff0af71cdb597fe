import type { Axis, FigureSpec, Mark, Panel } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import { bowl, bowlGradient, fieldPoints } from './bowl.ts';
import type { Path, PathsConfig } from './optimizer-paths.ts';
import { bookRacers, racers, type RacerKey } from '../racers.ts';

const range = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
const heights = (x: readonly number[], y: readonly number[]): number[][] => y.map((v) => x.map((u) => bowl(u, v)));

/** The book's window, wider where the start lies outside of it. */
function axes({ startX, startY }: PathsConfig): { x: Axis; y: Axis } {
  const [halfX, halfY] = [Math.max(10, 1.2 * Math.abs(startX)), Math.max(5, 1.2 * Math.abs(startY))];
  return {
    x: { label: { en: 'x', ko: 'x' }, domain: [-halfX, halfX] },
    y: { label: { en: 'y', ko: 'y' }, domain: [-halfY, halfY] },
  };
}

const levels = [0.5, 1, 2, 4, 7, 11, 16, 22, 29];

/** The contours of the bowl over a panel's window. */
function contour({ x, y }: { x: Axis; y: Axis }): Mark {
  const [xs, ys] = [range(...x.domain!, 61), range(...y.domain!, 61)];
  return { kind: 'contour', x: xs, y: ys, z: heights(xs, ys), levels };
}

const minimum: Mark = { kind: 'points', series: 'minimum', x: [0], y: [0] };

function pathPanel(key: RacerKey, path: Path, config: PathsConfig, title?: Text): Panel {
  const window = axes(config);
  const walk: Mark = { kind: 'path', series: key, x: path.x, y: path.y };
  return { ...(title === undefined ? {} : { title }), ...window, marks: [contour(window), minimum, walk] };
}

function landscape(config: PathsConfig): FigureSpec {
  const window = axes(config);
  const [xs, ys] = [range(...window.x.domain!, 31), range(...window.y.domain!, 31)];
  return {
    id: '6-1',
    title: {
      en: 'f(x, y) = x²/20 + y² and its contours',
      ko: 'f(x, y) = x²/20 + y²의 그래프와 그 등고선',
    },
    caption: {
      en: 'A bowl stretched along the x-axis: its contours are ellipses 4.5 times as long as wide.',
      ko: '밥그릇을 x축 방향으로 늘인 모습으로, 등고선은 가로가 세로의 4.5배인 타원입니다.',
    },
    columns: 2,
    panels: [
      { ...window, marks: [{ kind: 'surface', x: xs, y: ys, z: heights(xs, ys) }] },
      { ...window, marks: [contour(window), minimum] },
    ],
  };
}

function field(): FigureSpec {
  const downhill = fieldPoints.map(([x, y]) => bowlGradient(x, y).map((g) => -g));
  return {
    id: '6-2',
    title: { en: 'The gradient of f, downhill', ko: 'f의 기울기' },
    caption: {
      en: 'Steep in y, gentle in x: most arrows do not point at the minimum (0, 0).',
      ko: 'y축 방향은 가파르고 x축 방향은 완만합니다. 기울기 대부분은 최솟값 (0, 0)을 가리키지 않습니다.',
    },
    columns: 1,
    panels: [
      {
        x: { label: { en: 'x', ko: 'x' }, domain: [-10.5, 10.5] },
        y: { label: { en: 'y', ko: 'y' }, domain: [-4.5, 4.5] },
        marks: [
          {
            kind: 'field',
            x: fieldPoints.map(([x]) => x),
            y: fieldPoints.map(([, y]) => y),
            u: downhill.map(([u]) => u!),
            v: downhill.map(([, v]) => v!),
            scale: 0.05,
          },
          minimum,
        ],
      },
    ],
  };
}

const single: Partial<Record<RacerKey, { readonly id: string; readonly caption: Text }>> = {
  sgd: {
    id: '6-3',
    caption: {
      en: 'SGD zigzags towards the minimum (0, 0).',
      ko: '최솟값인 (0, 0)까지 지그재그로 이동하니 비효율적입니다.',
    },
  },
  momentum: {
    id: '6-5',
    caption: { en: 'Momentum rolls like a ball in a bowl.', ko: '모멘텀은 공이 그릇 바닥을 구르듯 움직입니다.' },
  },
  adagrad: {
    id: '6-6',
    caption: {
      en: 'AdaGrad goes almost straight to the minimum.',
      ko: 'AdaGrad는 최솟값을 향해 효율적으로 움직입니다.',
    },
  },
  adam: {
    id: '6-7',
    caption: {
      en: 'Adam rolls like Momentum, but swings less.',
      ko: 'Adam도 그릇 바닥을 구르듯 움직이지만 모멘텀보다 흔들림이 적습니다.',
    },
  },
};

/** Paths side by side; nothing when none of them was run. */
function sideBySide(
  about: Pick<FigureSpec, 'id' | 'title' | 'caption'>,
  entries: readonly (readonly [RacerKey, Path])[],
  config: PathsConfig,
): FigureSpec[] {
  if (entries.length === 0) return [];
  const panels = entries.map(([key, path]) => pathPanel(key, path, config, racers[key].label));
  return [{ ...about, columns: Math.min(2, entries.length), panels }];
}

const inBook = (key: RacerKey): boolean => bookRacers.some((racer) => racer === key);

/** Figures 6-1 to 6-8, of the methods that were run, and those that the book does not draw. */
export function pathFigures(paths: ReadonlyMap<string, Path>, config: PathsConfig): FigureSpec[] {
  const entries = [...paths] as [RacerKey, Path][];
  const figures = [landscape(config), field()];
  for (const [key, path] of entries) {
    const about = single[key];
    if (about === undefined) continue;
    const { en, ko } = racers[key].label;
    figures.push({
      id: about.id,
      title: { en: `The path of ${en}`, ko: `${ko}에 의한 최적화 갱신 경로` },
      caption: about.caption,
      columns: 1,
      panels: [pathPanel(key, path, config)],
    });
  }
  const walked: Text = {
    en: `${config.steps} updates from (${config.startX}, ${config.startY}).`.replaceAll('-', '−'),
    ko: `(${config.startX}, ${config.startY})에서 ${config.steps}번 갱신한 경로입니다.`.replaceAll('-', '−'),
  };
  const compared = { id: '6-8', title: { en: 'The paths side by side', ko: '최적화 기법 비교' }, caption: walked };
  const further = {
    id: 'further-paths',
    title: { en: 'Methods that figure 6-8 does not show', ko: '[그림 6-8]에 없는 기법의 갱신 경로' },
    caption: {
      en: `${walked.en} Nesterov is momentum that looks ahead: it takes the gradient where the velocity will carry it. RMSProp is AdaGrad that forgets: its steps do not shrink for ever.`,
      ko: `${walked.ko} 네스테로프는 속도가 데려갈 곳을 미리 내다보고 거기서 기울기를 구하는 모멘텀이고, RMSProp은 먼 과거의 기울기를 잊는 AdaGrad라서 걸음이 한없이 작아지지는 않습니다.`,
    },
  };
  return [
    ...figures,
    ...sideBySide(
      compared,
      entries.filter(([key]) => inBook(key)),
      config,
    ),
    ...sideBySide(
      further,
      entries.filter(([key]) => !inBook(key)),
      config,
    ),
  ];
}
