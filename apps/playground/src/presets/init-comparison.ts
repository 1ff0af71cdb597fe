import type { Preset } from './preset.ts';

export const initComparison: readonly Preset[] = [
  {
    name: { en: 'A larger std', ko: '더 큰 std' },
    reason: {
      en: 'std 0.14 is He for 100 units: √(2/100). The name does not matter, the number does.',
      ko: 'std 0.14는 뉴런 100개에 대한 He 초깃값 √(2/100)입니다. 중요한 것은 이름이 아니라 값입니다.',
    },
    config: { std: 0.14, iterations: 500 },
  },
  {
    name: { en: 'Twelve hidden layers', ko: '은닉층 열두 개' },
    reason: {
      en: 'Xavier loses half of the signal in each ReLU layer: with twelve of them it hardly learns, He still does.',
      ko: 'Xavier는 ReLU 층마다 신호의 절반을 잃습니다. 열두 층이면 거의 학습하지 못하지만 He는 해냅니다.',
    },
    config: { hiddenLayers: 12, iterations: 500 },
  },
  {
    name: { en: 'Too wide', ko: '너무 넓은 분포' },
    reason: {
      en: 'std 1: the first loss is in the thousands, and the first step is off the map.',
      ko: 'std 1: 첫 손실이 수천에 이르러, 첫 갱신부터 엉뚱한 곳으로 튕겨 나갑니다.',
    },
    config: { inits: ['std', 'he'], std: 1, iterations: 300 },
    bad: true,
  },
];
