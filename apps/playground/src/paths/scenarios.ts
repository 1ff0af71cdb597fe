import type { Text } from '@downhill/experiments';
import { landscapes } from './landscapes.ts';
import { methodOf } from './method.ts';
import { bookPathsState, onLandscape, type PathsState } from './paths-state.ts';
import { runOf, type Run } from './run.ts';

/** A state worth seeing, and one sentence on why. */
export interface Scenario {
  readonly key: string;
  readonly label: Text;
  readonly why: Text;
  /** What goes wrong in it does so on purpose. */
  readonly bad?: true;
  readonly state: PathsState;
}

const run = (key: string, lr: number, options: Run['options'] = {}): Run => ({ ...runOf(methodOf(key)!), lr, options });
const on = (key: string): PathsState =>
  onLandscape(
    bookPathsState,
    landscapes.find((landscape) => landscape.key === key)!,
  );

/** Good ones first, then the instructively bad. */
export const scenarios: readonly Scenario[] = [
  {
    key: 'book',
    label: { en: 'Figure 6-8', ko: '그림 6-8' },
    why: { en: 'The chapter’s four methods with the chapter’s rates.', ko: '책의 네 기법을 책의 학습률로 비교합니다.' },
    state: bookPathsState,
  },
  {
    key: 'look-ahead',
    label: { en: 'Momentum or Nesterov', ko: '모멘텀과 네스테로프' },
    why: {
      en: 'The same rate and momentum: looking ahead brakes before the turn, so Nesterov overshoots less.',
      ko: '학습률과 모멘텀이 같아도 네스테로프는 한발 앞을 보고 미리 제동하므로 덜 지나칩니다.',
    },
    state: { ...bookPathsState, runs: [run('momentum', 0.1), run('nesterov', 0.1)], selected: 1 },
  },
  {
    key: 'rates',
    label: { en: 'One method, five rates', ko: '한 기법, 다섯 학습률' },
    why: {
      en: 'SGD from too small to too large: creeping, good, zigzag, bouncing for ever, leaving the plot.',
      ko: 'SGD의 학습률을 너무 작은 값부터 너무 큰 값까지: 기어가기, 적당함, 지그재그, 끝없는 왕복, 발산.',
    },
    state: { ...bookPathsState, runs: [0.05, 0.5, 0.95, 1, 1.05].map((lr) => run('sgd', lr)), selected: 2 },
  },
  {
    key: 'valley',
    label: { en: 'Along a curved valley', ko: '굽은 골짜기 따라가기' },
    why: {
      en: 'Rosenbrock’s function: plain SGD reaches the valley and stays there; Adam follows it.',
      ko: '로젠브록 함수: SGD는 골짜기에 닿은 뒤 거의 멈추지만 Adam은 골짜기를 따라갑니다.',
    },
    state: { ...on('rosenbrock'), selected: 3 },
  },
  {
    key: 'saddle',
    label: { en: 'Leaving a saddle', ko: '안장점 벗어나기' },
    why: {
      en: 'Almost no gradient along y: count the updates each method needs to notice the way down.',
      ko: 'y 방향 기울기가 거의 없습니다. 내려가는 길을 알아채기까지 각 기법이 몇 번 갱신하는지 세어 보세요.',
    },
    state: { ...on('saddle'), selected: 0 },
  },
  {
    key: 'heavy-ball',
    label: { en: 'Too much momentum', ko: '지나친 모멘텀' },
    bad: true,
    why: {
      en: 'With μ = 0.99 the ball forgets almost nothing, rolls past the minimum and swings back for a hundred updates.',
      ko: 'μ = 0.99이면 속도가 거의 줄지 않아 최솟값을 지나쳐 백 번 넘게 흔들립니다.',
    },
    state: {
      ...bookPathsState,
      steps: 100,
      runs: [run('momentum', 0.1), run('momentum', 0.1, { momentum: 0.99 })],
      selected: 1,
    },
  },
  {
    key: 'diverge',
    label: { en: 'SGD just too fast', ko: '조금 지나친 SGD' },
    bad: true,
    why: {
      en: 'Along y each step multiplies the error by 1 − 2η. At η = 1.1 that is −1.2: the zigzag grows until it leaves the plot.',
      ko: 'y 방향 오차는 매번 1 − 2η배가 됩니다. η = 1.1이면 −1.2배라서 지그재그가 점점 커져 그림을 벗어납니다.',
    },
    state: { ...bookPathsState, runs: [run('sgd', 1.1), run('sgd', 0.95)], selected: 0 },
  },
  {
    key: 'stall',
    label: { en: 'AdaGrad runs out of steam', ko: '힘이 빠지는 AdaGrad' },
    bad: true,
    why: {
      en: 'Its sum of squares only grows: with a small rate the steps die out long before the minimum. RMSProp forgets, and arrives.',
      ko: '기울기 제곱의 합은 커지기만 하므로 학습률이 작으면 최솟값에 닿기 전에 걸음이 사라집니다. RMSProp은 옛 기울기를 잊어서 도착합니다.',
    },
    state: { ...bookPathsState, steps: 200, runs: [run('adagrad', 0.2), run('rmsprop', 0.05)], selected: 0 },
  },
];
