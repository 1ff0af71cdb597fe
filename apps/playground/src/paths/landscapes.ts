import type { Text } from '@downhill/experiments';
import type { Viewport } from './viewport.ts';

/** A function to begin with, the part of the plane it is looked at in, and one sentence on why. */
export interface Landscape {
  readonly key: string;
  readonly label: Text;
  readonly source: string;
  readonly view: Viewport;
  readonly start: readonly [x: number, y: number];
  readonly steps: number;
  /** Learning rates that suit it, by method; the others keep their own. */
  readonly rates: Readonly<Record<string, number>>;
  readonly why: Text;
  /** Known places of the lowest values. */
  readonly minima: readonly (readonly [x: number, y: number])[];
}

/** The function of the chapter first. */
export const landscapes: readonly Landscape[] = [
  {
    key: 'book',
    label: { en: 'The book’s bowl', ko: '책의 함수' },
    source: 'x^2/20 + y^2',
    view: { x: [-10, 10], y: [-5, 5] },
    start: [-7, 2],
    steps: 30,
    rates: {},
    minima: [[0, 0]],
    why: {
      en: 'Equation 6.2: steep across the valley, nearly flat along it. This is what makes SGD zigzag.',
      ko: '식 6.2: 골짜기를 가로지르는 방향은 가파르고 골짜기를 따라가는 방향은 거의 평평해서 SGD가 지그재그로 움직입니다.',
    },
  },
  {
    key: 'rosenbrock',
    label: { en: 'Rosenbrock’s valley', ko: '로젠브록 골짜기' },
    source: '(1 - x)^2 + 100*(y - x^2)^2',
    view: { x: [-2, 2], y: [-1, 3] },
    start: [-1.5, 2],
    steps: 300,
    rates: {
      sgd: 0.001,
      momentum: 0.0003,
      nesterov: 0.0003,
      adagrad: 0.5,
      rmsprop: 0.02,
      adam: 0.1,
    },
    minima: [[1, 1]],
    why: {
      en: 'Finding the curved valley is easy, following it is not: its floor falls a hundred times less than its walls.',
      ko: '굽은 골짜기를 찾기는 쉽지만 따라가기는 어렵습니다. 바닥의 경사가 벽의 백분의 일도 되지 않습니다.',
    },
  },
  {
    key: 'beale',
    label: { en: 'Beale’s plateau', ko: '빌 함수의 고원' },
    source: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
    view: { x: [-4.5, 4.5], y: [-3, 3] },
    start: [1, 1.5],
    steps: 200,
    rates: { sgd: 0.005, momentum: 0.001, nesterov: 0.001, adagrad: 0.5, rmsprop: 0.05, adam: 0.1 },
    minima: [[3, 0.5]],
    why: {
      en: 'Cliffs at the corners and a plateau in the middle: one learning rate has to serve gradients of very different size.',
      ko: '모서리는 절벽이고 가운데는 고원입니다. 크기가 전혀 다른 기울기를 학습률 하나로 다뤄야 합니다.',
    },
  },
  {
    key: 'himmelblau',
    label: { en: 'Himmelblau: four minima', ko: '힘멜블라우: 최솟값 네 개' },
    source: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    view: { x: [-6, 6], y: [-5, 5] },
    start: [0, -3],
    steps: 100,
    rates: { sgd: 0.01, momentum: 0.003, nesterov: 0.003, adagrad: 0.8, rmsprop: 0.1, adam: 0.3 },
    minima: [
      [3, 2],
      [-2.805118, 3.131312],
      [-3.77931, -3.283186],
      [3.584428, -1.848126],
    ],
    why: {
      en: 'Four equally deep holes: from this start, where a path ends depends on the method. Drag it a little, and it depends on that, too.',
      ko: '깊이가 같은 구덩이가 네 개입니다. 이 시작점에서는 기법에 따라 도착점이 다르며, 시작점을 조금만 옮겨도 달라집니다.',
    },
  },
  {
    key: 'saddle',
    label: { en: 'Saddle point', ko: '안장점' },
    source: 'x^2 - y^2 + y^4/8',
    view: { x: [-4, 4], y: [-3, 3] },
    start: [-3, 0.01],
    steps: 60,
    rates: { sgd: 0.1, momentum: 0.03, nesterov: 0.03, adagrad: 0.5, rmsprop: 0.05, adam: 0.2 },
    minima: [
      [0, 2],
      [0, -2],
    ],
    why: {
      en: 'Started a hair beside the ridge. The gradient along y is tiny at first; methods with a step size of their own for each axis leave soonest.',
      ko: '산등성이 바로 옆에서 출발합니다. 처음에는 y 방향 기울기가 아주 작아서, 축마다 걸음 크기가 다른 기법이 먼저 벗어납니다.',
    },
  },
  {
    key: 'waves',
    label: { en: 'Noisy valley', ko: '울퉁불퉁한 골짜기' },
    source: 'x^2/20 + y^2 + 0.6*sin(3*x)*cos(4*y)',
    view: { x: [-10, 10], y: [-5, 5] },
    start: [-7, 2],
    steps: 80,
    rates: { sgd: 0.1, momentum: 0.05, nesterov: 0.05, adagrad: 1.5, rmsprop: 0.1, adam: 0.3 },
    minima: [],
    why: {
      en: 'The book’s bowl with ripples: small steps are caught in the first dent, momentum rolls over many of them.',
      ko: '책의 함수에 잔물결을 더했습니다. 작은 걸음은 첫 웅덩이에 갇히고, 모멘텀은 여럿을 넘어갑니다.',
    },
  },
  {
    key: 'kink',
    label: { en: 'Sharp crease', ko: '꺾인 골짜기' },
    source: 'abs(x)/4 + 2*abs(y)',
    view: { x: [-10, 10], y: [-5, 5] },
    start: [-7.05, 2.1],
    steps: 60,
    rates: { sgd: 0.5, momentum: 0.05, nesterov: 0.05, adagrad: 1.5, rmsprop: 0.1, adam: 0.3 },
    minima: [[0, 0]],
    why: {
      en: 'No slope at the floor, as with ReLU: the gradient never gets small, so a constant rate jumps back and forth for ever. AdaGrad’s shrinking steps do not.',
      ko: 'ReLU처럼 바닥이 꺾여 있어 기울기가 작아지지 않습니다. 학습률이 일정하면 끝없이 왔다 갔다 하지만, 걸음이 줄어드는 AdaGrad는 그렇지 않습니다.',
    },
  },
  {
    key: 'plateau',
    label: { en: 'Vanishing gradient', ko: '기울기 소실' },
    source: 'tanh(x^2/20 + y^2)',
    view: { x: [-10, 10], y: [-5, 5] },
    start: [-7, 2],
    steps: 100,
    rates: { sgd: 1, momentum: 0.1, nesterov: 0.1, adagrad: 1, rmsprop: 0.1, adam: 0.3 },
    minima: [[0, 0]],
    why: {
      en: 'Saturated like a sigmoid unit: far from the hole the gradient is nearly 0. SGD does not move; what divides by the gradient’s size does.',
      ko: '시그모이드처럼 포화되어 멀리서는 기울기가 거의 0입니다. SGD는 움직이지 못하지만, 기울기 크기로 나누는 기법은 움직입니다.',
    },
  },
];

export const bookLandscape = landscapes[0]!;
/** The preset that is exactly this function, if one is. */
export const landscapeOf = (source: string): Landscape | undefined =>
  landscapes.find((landscape) => landscape.source === source);
