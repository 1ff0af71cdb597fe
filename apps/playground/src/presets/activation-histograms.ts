import type { Preset } from './preset.ts';

export const activationHistograms: readonly Preset[] = [
  {
    name: { en: 'ReLU by three', ko: 'ReLU 세 가지' },
    reason: {
      en: 'Figure 6-14: std 0.01 dies, Xavier fades, He keeps its spread.',
      ko: '그림 6-14: std 0.01은 사라지고, Xavier는 흐려지고, He는 분포를 지킵니다.',
    },
    config: { combinations: ['relu-std-0.01', 'relu-xavier', 'relu-he'] },
  },
  {
    name: { en: 'Ten layers of tanh', ko: 'tanh 열 층' },
    reason: {
      en: 'Xavier holds for twice the depth: the activations shrink slowly, the gradients hardly.',
      ko: '깊이가 두 배가 되어도 Xavier는 버팁니다. 활성화값은 천천히 줄고 기울기는 거의 줄지 않습니다.',
    },
    config: { combinations: ['tanh-xavier'], layers: 10 },
  },
  {
    name: { en: 'Saturated sigmoid', ko: '포화된 시그모이드' },
    reason: {
      en: 'std 1: everything is 0 or 1, where the slope is 0. Look at the gradients vanish.',
      ko: 'std 1: 모두 0 아니면 1, 곧 기울기가 0인 곳에 몰립니다. 기울기 소실을 살펴보세요.',
    },
    config: { combinations: ['sigmoid-std-1'] },
    bad: true,
  },
];
