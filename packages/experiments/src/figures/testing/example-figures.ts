import type { Axis, FigureSpec, Mark, Panel, Text } from '../spec.ts';
import { bowl, counts, descent, loss, noise, range } from './example-data.ts';

const same = (text: string): Text => ({ en: text, ko: text });
const x: Axis = { label: same('x'), domain: [-10, 10] };
const y: Axis = { label: same('y'), domain: [-5, 5] };
const grid = { x: range(-10, 10, 41), y: range(-5, 5, 41) };
const heights = grid.y.map((v) => grid.x.map((u) => bowl(u, v)));
const contour: Mark = { kind: 'contour', ...grid, z: heights, levels: [0.5, 1, 2, 4, 7, 11, 16, 22] };

const figure = (id: string, title: Text, panels: readonly Panel[], more: Partial<FigureSpec> = {}): FigureSpec => ({
  id,
  title,
  caption: { en: `The caption of ${id}.`, ko: `${id}의 설명이다.` },
  columns: 1,
  panels,
  ...more,
});

const iterations = range(0, 1999, 500);
const racers = [
  { series: 'sgd', label: same('SGD'), speed: 8, seed: 11 },
  { series: 'momentum', label: { en: 'Momentum', ko: '모멘텀' }, speed: 26, seed: 12 },
  { series: 'adagrad', label: same('AdaGrad'), speed: 60, seed: 13 },
  { series: 'adam', label: same('Adam'), speed: 40, seed: 14 },
];

const epochs = range(0, 19, 20);
const rising = (speed: number, top: number, seed: number): number[] =>
  noise(20, seed).map((u, i) => 0.1 + (top - 0.1) * (1 - 1 / (1 + (speed * i) / 20)) + (u - 0.5) * 0.03);
const accuracy: Axis = { label: { en: 'accuracy', ko: '정확도' }, domain: [0, 1] };
const epoch: Axis = { label: { en: 'epoch', ko: '에폭' } };

const edges = range(0, 1, 31);
const layer = (spread: number, seed: number): Mark => ({
  kind: 'histogram',
  series: 'sigmoid',
  edges,
  counts: counts(
    noise(6000, seed).map((u, i, all) => 0.5 + (u + all[(i * 7) % 6000]! - 1) * spread),
    edges,
  ),
});

/** Figures that look like those of the chapter, and one for every mark and every trouble of layout. */
export const exampleFigures: readonly FigureSpec[] = [
  figure('line', { en: 'Progress on MNIST', ko: 'MNIST 데이터셋에 대한 학습 진도 비교' }, [
    {
      x: { label: { en: 'iterations', ko: '반복' } },
      y: { label: { en: 'loss', ko: '손실' }, domain: [0, 2.5] },
      marks: [
        ...racers.map(({ series, speed, seed }): Mark => {
          const middle = loss(500, speed, seed);
          const spread = middle.map((_, i) => 0.03 + 0.1 / (1 + i / 50));
          const at = iterations.flatMap((_, i) => (i % 5 === 0 ? [i] : []));
          return {
            kind: 'band',
            series,
            x: at.map((i) => iterations[i]!),
            low: at.map((i) => middle[i]! - spread[i]!),
            high: at.map((i) => middle[i]! + spread[i]!),
          };
        }),
        ...racers.map(({ series, label, speed, seed }): Mark => {
          return { kind: 'line', series, label, x: iterations, y: loss(500, speed, seed), markEvery: 50 };
        }),
      ],
      legend: 'top-right',
    },
  ]),
  figure(
    'paths',
    { en: 'The paths side by side', ko: '최적화 기법 비교: SGD, 모멘텀, AdaGrad, Adam' },
    [
      ['sgd', same('SGD'), descent(0.95, 0, 30)] as const,
      ['momentum', { en: 'Momentum', ko: '모멘텀' }, descent(0.1, 0.9, 30)] as const,
      ['adagrad', same('AdaGrad'), descent(0.4, 0.2, 30)] as const,
      ['adam', same('Adam'), descent(0.07, 0.85, 30)] as const,
    ].map(([series, title, path]): Panel => ({
      title,
      x,
      y,
      marks: [contour, { kind: 'points', series: 'minimum', x: [0], y: [0] }, { kind: 'path', series, ...path }],
    })),
    { columns: 2 },
  ),
  figure(
    'surface',
    { en: 'f(x, y) = x²/20 + y² and its contours', ko: 'f(x, y) = x²/20 + y²의 그래프(왼쪽)와 그 등고선(오른쪽)' },
    [
      { x, y, marks: [{ kind: 'surface', ...grid, z: heights, label: same('f(x, y)') }] },
      { x, y, marks: [contour] },
    ],
    { columns: 2 },
  ),
  figure('field', { en: 'The gradient of f, downhill', ko: 'f의 기울기' }, [
    {
      x: { label: same('x'), domain: [-10.5, 10.5] },
      y: { label: same('y'), domain: [-4.5, 4.5] },
      equalAspect: true,
      marks: [
        {
          kind: 'field',
          x: range(-4, 4, 9).flatMap(() => range(-10, 10, 21)),
          y: range(-4, 4, 9).flatMap((v) => range(-10, 10, 21).map(() => v)),
          u: range(-4, 4, 9).flatMap(() => range(-10, 10, 21).map((u) => -u / 10)),
          v: range(-4, 4, 9).flatMap((v) => range(-10, 10, 21).map(() => -2 * v)),
          scale: 0.11,
        },
      ],
    },
  ]),
  figure(
    'histograms',
    {
      en: 'Activations of five layers, sigmoid with standard deviation 1',
      ko: '가중치를 표준편차가 1인 정규분포로 초기화할 때의 각 층의 활성화값 분포',
    },
    [0.5, 0.42, 0.3, 0.2, 0.12].map((spread, i): Panel => ({
      title: { en: `layer ${i + 1}`, ko: `${i + 1}층` },
      x: { label: { en: 'activation', ko: '활성화값' }, domain: [0, 1] },
      y: { label: { en: 'count', ko: '개수' } },
      marks: [layer(spread, 31 + i)],
    })),
    { columns: 5, share: { y: true } },
  ),
  figure(
    'scales',
    {
      en: 'With and without batch normalization at 16 weight scales',
      ko: '배치 정규화: 가중치 초깃값의 표준편차에 따른 학습 진도',
    },
    Array.from({ length: 16 }, (_, i): Panel => ({
      title: same(`W = ${Number((10 ** (-i / 3.75)).toPrecision(3))}`),
      x: epoch,
      y: accuracy,
      marks: [
        {
          kind: 'line',
          series: 'batch-norm',
          label: { en: 'batch norm', ko: '배치 정규화' },
          x: epochs,
          y: rising(12, 0.95, 40 + i),
        },
        {
          kind: 'line',
          series: 'plain',
          label: { en: 'plain', ko: '없음' },
          x: epochs,
          y: rising(Math.abs(8 - i) < 4 ? 5 : 0.1, 0.8, 60 + i),
        },
      ],
      legend: 'bottom-right',
    })),
    { columns: 4, share: { x: true } },
  ),
  figure(
    'search',
    { en: 'The 20 best of 100 trials', ko: '무작위 탐색 100회 중 상위 20개' },
    Array.from({ length: 20 }, (_, i): Panel => ({
      title: same(`Best-${i + 1}`),
      x: epoch,
      y: accuracy,
      marks: [
        {
          kind: 'line',
          series: 'validation',
          label: { en: 'validation', ko: '검증' },
          x: epochs,
          y: rising(10 - i / 3, 0.85, 80 + i),
        },
        {
          kind: 'line',
          series: 'train',
          label: { en: 'train', ko: '훈련' },
          x: epochs,
          y: rising(14 - i / 3, 0.99, 110 + i),
        },
      ],
      ...(i === 0 ? { legend: 'bottom-right' as const } : {}),
    })),
    { columns: 5 },
  ),
  figure(
    'overfitting',
    { en: 'Training and test accuracy', ko: '훈련 데이터(train)와 시험 데이터(test)의 에폭별 정확도 추이' },
    [
      {
        x: { ...epoch, domain: [0, 19] },
        y: accuracy,
        marks: [
          {
            kind: 'line',
            series: 'train',
            label: { en: 'training', ko: '훈련' },
            x: epochs,
            y: rising(30, 1, 5),
            markEvery: 2,
          },
          {
            kind: 'line',
            series: 'test',
            label: { en: 'test', ko: '시험' },
            x: epochs,
            y: rising(20, 0.75, 6),
            markEvery: 2,
          },
          { kind: 'rule', axis: 'y', at: 0.1, label: { en: 'chance', ko: '무작위 추측' } },
          { kind: 'rule', axis: 'x', at: 12, label: { en: 'epoch 12', ko: '에폭 12' } },
          { kind: 'text', x: 14, y: 0.45, text: { en: 'the gap', ko: '차이' } },
        ],
        legend: 'bottom-right',
      },
    ],
  ),
  figure(
    'diagram',
    { en: 'Boxes, circles and arrows', ko: '상자, 원, 화살표' },
    [
      {
        title: { en: 'There and back', ko: '순전파와 역전파' },
        x: {},
        y: {},
        marks: [
          {
            kind: 'diagram',
            size: [330, 200],
            nodes: [
              { id: 'x', x: 20, y: 90, shape: 'none', label: same('x') },
              { id: 'times', x: 130, y: 90, shape: 'circle', label: same('×') },
              {
                id: 'sum',
                x: 290,
                y: 90,
                shape: 'box',
                label: { en: 'sum of\nthe batch', ko: '배치의\n합' },
                note: same('−0.25'),
                series: 'batch-norm',
              },
              { id: 'two', x: 130, y: 180, shape: 'box', label: same('2'), width: 50, height: 24 },
            ],
            edges: [
              { from: 'x', to: 'times', above: same('1.5\n−2'), below: same('0.2\n0.2') },
              { from: 'two', to: 'times', above: same('2'), below: same('−0.1') },
              { from: 'times', to: 'sum', above: same('3\n−4'), series: 'adam' },
              { from: 'times', to: 'sum', bend: 0.35, dashed: true, above: { en: 'around', ko: '돌아서' } },
            ],
          },
        ],
      },
      {
        title: { en: 'Dropped', ko: '삭제된 뉴런' },
        x: {},
        y: {},
        marks: [
          {
            kind: 'diagram',
            size: [240, 160],
            nodes: [0, 1].flatMap((layer) =>
              [0, 1, 2].map((unit) => ({
                id: `${layer}-${unit}`,
                x: 60 + 120 * layer,
                y: 30 + 50 * unit,
                shape: 'circle' as const,
                series: 'dropout',
                dropped: layer + unit === 2,
                width: 28,
              })),
            ),
            edges: [0, 1, 2].flatMap((from) =>
              [0, 1, 2].map((to) => ({
                from: `0-${from}`,
                to: `1-${to}`,
                faded: from === 2 || to === 1,
                plain: true,
              })),
            ),
          },
        ],
      },
    ],
    { columns: 2 },
  ),
  figure('points', { en: 'Learning rate and weight decay of 100 trials', ko: '학습률과 가중치 감소 계수, 100회' }, [
    {
      x: { label: { en: 'learning rate', ko: '학습률' }, scale: 'log' },
      y: { label: { en: 'weight decay λ', ko: '가중치 감소 λ' }, scale: 'log', domain: [1e-8, 1e-4] },
      marks: [
        {
          kind: 'points',
          series: 'trial',
          label: { en: 'trial', ko: '시도' },
          x: noise(100, 7).map((u) => 10 ** (-6 + 4 * u)),
          y: noise(100, 8).map((u) => 10 ** (-8 + 4 * u)),
        },
        {
          kind: 'points',
          series: 'best',
          label: { en: 'the best 20', ko: '상위 20개' },
          x: noise(20, 9).map((u) => 10 ** (-2.6 + 0.6 * u)),
          y: noise(20, 10).map((u) => 10 ** (-8 + 4 * u)),
        },
      ],
      legend: 'top-left',
    },
  ]),
  figure(
    'edge-cases',
    { en: 'One point, a constant, a gap, nothing', ko: '점 하나, 상수, 빈틈, 빈 데이터' },
    [
      {
        title: { en: 'one point', ko: '점 하나' },
        x: {},
        y: {},
        marks: [{ kind: 'line', series: 'sgd', x: [3], y: [0.25] }],
      },
      {
        title: { en: 'constant', ko: '상수' },
        x: {},
        y: {},
        marks: [{ kind: 'line', series: 'adam', x: [0, 10000], y: [2.3025, 2.3025] }],
      },
      {
        title: { en: 'gap', ko: '빈틈' },
        x: {},
        y: {},
        marks: [{ kind: 'line', series: 'momentum', x: [0, 1, 2, 3, 4, 5], y: [1, 2, NaN, 3e-5, Infinity, 1e-5] }],
      },
      {
        title: { en: 'nothing yet', ko: '아직 없음' },
        x: { domain: [0, 1e-5] },
        y: { domain: [-2e6, 2e6] },
        marks: [{ kind: 'line', series: 'adam', x: [], y: [] }],
      },
    ],
    { columns: 2 },
  ),
];
