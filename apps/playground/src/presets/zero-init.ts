import type { Preset } from './preset.ts';

export const zeroInit: readonly Preset[] = [
  {
    name: { en: 'Equal, but not zero', ko: '같지만 0은 아닌 값' },
    reason: {
      en: 'With 0.1 everywhere gradients do flow, and still all units of a layer stay the same unit.',
      ko: '모두 0.1이면 기울기는 흐르지만, 한 층의 뉴런은 여전히 모두 같은 뉴런입니다.',
    },
    config: { constant: 0.1, iterations: 300, lr: 0.1 },
  },
  {
    name: { en: 'Zero with sigmoid', ko: '시그모이드와 0' },
    reason: {
      en: 'A sigmoid of 0 is 0.5, so something moves; but symmetry is never broken.',
      ko: '시그모이드는 0에서 0.5이므로 무언가는 움직입니다. 그래도 대칭은 깨지지 않습니다.',
    },
    config: { activation: 'sigmoid', iterations: 300, lr: 0.1 },
    bad: true,
  },
];
