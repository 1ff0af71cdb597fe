import type { Text } from '@downhill/experiments';
import { firstSpec, type HiddenLayer, type NetworkSpec } from './network-spec.ts';

/** A network worth training, and one sentence on why. */
export interface NetworkPreset {
  readonly key: string;
  readonly label: Text;
  readonly why: Text;
  /** What goes wrong in it does so on purpose. */
  readonly bad?: true;
  readonly spec: NetworkSpec;
}

const layers = (count: number, layer: Partial<HiddenLayer> = {}): HiddenLayer[] =>
  Array.from({ length: count }, () => ({ units: 100, batchNorm: false, activation: 'relu', dropout: 0, ...layer }));

/** Good ones first, then the instructively bad. */
export const networkPresets: readonly NetworkPreset[] = [
  {
    key: 'first',
    label: { en: 'A good start', ko: '무난한 시작' },
    why: {
      en: 'Two ReLU layers, He weights, Adam: about 94 % of the test images after a few seconds.',
      ko: 'ReLU 층 두 개, He 초깃값, Adam: 몇 초면 시험 이미지의 약 94 %를 맞힙니다.',
    },
    spec: firstSpec,
  },
  {
    key: 'linear',
    label: { en: 'No hidden layer', ko: '은닉층 없음' },
    why: {
      en: 'Ten weighted sums and nothing else. How far does that get? Surprisingly far, and no further.',
      ko: '가중합 열 개뿐입니다. 놀랄 만큼 잘하지만 거기까지입니다.',
    },
    spec: { ...firstSpec, hidden: [] },
  },
  {
    key: 'best',
    label: { en: 'Everything the chapter teaches', ko: '6장에서 배운 것 모두' },
    why: {
      en: 'Batch normalisation, dropout, a cosine schedule and all the images: 98 %.',
      ko: '배치 정규화, 드롭아웃, 코사인 스케줄에 모든 이미지를 씁니다. 98 %에 이릅니다.',
    },
    spec: {
      ...firstSpec,
      hidden: layers(2, { units: 200, batchNorm: true, dropout: 0.2 }),
      schedule: 'cosine',
      images: 55_000,
      epochs: 8,
    },
  },
  {
    key: 'memorise',
    label: { en: 'Overfitting', ko: '오버피팅' },
    bad: true,
    why: {
      en: 'Six layers for 300 images: the training images are learnt by heart, the held-out ones stay behind.',
      ko: '이미지 300장에 여섯 층: 훈련 이미지는 통째로 외우지만 검증 이미지는 따라오지 못합니다.',
    },
    spec: { ...firstSpec, hidden: layers(6), optimizer: 'SGD', lr: 0.01, images: 300, epochs: 150 },
  },
  {
    key: 'vanishing',
    label: { en: 'Vanishing gradients', ko: '기울기 소실' },
    bad: true,
    why: {
      en: 'Five sigmoid layers that start with a spread of 0.01: hardly any gradient reaches the first. Look at their activations, all the same grey.',
      ko: '표준편차 0.01로 시작한 시그모이드 다섯 층: 첫 층까지 기울기가 거의 닿지 않습니다. 활성화값이 모두 비슷한 것을 확인하세요.',
    },
    spec: {
      ...firstSpec,
      hidden: layers(5, { activation: 'sigmoid' }),
      init: 'normal',
      initNumber: 0.01,
      optimizer: 'SGD',
      lr: 0.1,
    },
  },
  {
    key: 'zeros',
    label: { en: 'All weights zero', ko: '모든 가중치가 0' },
    bad: true,
    why: {
      en: 'Units that start alike stay alike: the network never gets beyond guessing.',
      ko: '똑같이 시작한 뉴런은 끝까지 똑같습니다. 찍는 수준을 벗어나지 못합니다.',
    },
    spec: { ...firstSpec, init: 'zeros' },
  },
  {
    key: 'diverge',
    label: { en: 'A rate far too large', ko: '지나치게 큰 학습률' },
    bad: true,
    why: {
      en: 'SGD with η = 10 and weight decay: the weights grow until the loss is no number any more.',
      ko: 'η = 10인 SGD와 가중치 감소: 가중치가 계속 커져 손실이 NaN이 됩니다.',
    },
    spec: { ...firstSpec, optimizer: 'SGD', lr: 10, lambda: 1 },
  },
];
