import type { Preset } from './preset.ts';

export const dropout: readonly Preset[] = [
  {
    name: { en: 'Half of the units', ko: '뉴런의 절반' },
    reason: {
      en: 'The ratio of the paper, 0.5, is too much for six layers of a hundred: try how little is learned.',
      ko: '논문의 비율 0.5는 뉴런 100개짜리 여섯 층에는 지나칩니다. 얼마나 못 배우는지 보세요.',
    },
    config: { ratio: 0.5, epochs: 101 },
    bad: true,
  },
  {
    name: { en: 'A shallower network', ko: '더 얕은 신경망' },
    reason: {
      en: 'With two hidden layers the same ratio costs little and closes part of the gap.',
      ko: '은닉층이 둘이면 같은 비율로 잃는 것은 적고 차이는 줄어듭니다.',
    },
    config: { hiddenLayers: 2, epochs: 101 },
  },
];
