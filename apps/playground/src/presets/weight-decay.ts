import type { Preset } from './preset.ts';

export const weightDecay: readonly Preset[] = [
  {
    name: { en: 'A gentler λ', ko: '더 약한 λ' },
    reason: {
      en: 'λ = 0.01 hardly closes the gap, and costs no test accuracy either.',
      ko: 'λ = 0.01은 차이를 거의 줄이지 못하지만, 시험 정확도도 잃지 않습니다.',
    },
    config: { weightDecay: 0.01 },
  },
  {
    name: { en: 'Too strong', ko: '너무 강하게' },
    reason: {
      en: 'λ = 1: the weights are pulled to 0 faster than they learn. No gap, because there is nothing left.',
      ko: 'λ = 1: 배우는 것보다 빨리 가중치가 0으로 끌려갑니다. 배운 것이 없으니 차이도 없습니다.',
    },
    config: { weightDecay: 1, epochs: 61 },
    bad: true,
  },
];
