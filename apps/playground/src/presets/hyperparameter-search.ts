import type { Preset } from './preset.ts';

export const hyperparameterSearch: readonly Preset[] = [
  {
    name: { en: 'Higher rates', ko: '더 높은 학습률' },
    reason: {
      en: 'The book’s best trials touch the upper end of its range, so look beyond it: 1e−3 … 1.',
      ko: '책에서 가장 좋은 시도들은 범위의 위쪽 끝에 닿아 있습니다. 그 너머인 1e−3~1의 범위를 탐색해 보세요.',
    },
    config: { trials: 30, narrowedTrials: 10, lrFrom: 1e-3, lrTo: 1, epochs: 20 },
  },
  {
    name: { en: 'A grid', ko: '격자 탐색' },
    reason: {
      en: '25 trials on a grid try only five learning rates, five times each: only the last column of the plane is any good.',
      ko: '격자로 25회를 시도하면 학습률은 다섯 가지뿐이고 각각 다섯 번씩 되풀이됩니다. 쓸 만한 것은 평면의 마지막 열뿐입니다.',
    },
    config: { trials: 25, sampler: 'grid', narrowedTrials: 0, epochs: 20, lrFrom: 1e-4, lrTo: 3e-2 },
    bad: true,
  },
  {
    name: { en: 'The wrong place', ko: '엉뚱한 곳' },
    reason: {
      en: 'With rates below 1e−4 no trial learns anything, and the ranking is noise: look at the accuracies.',
      ko: '학습률이 1e−4보다 작으면 아무것도 배우지 못하고 순위는 잡음일 뿐입니다. 정확도를 보세요.',
    },
    config: { trials: 20, narrowedTrials: 0, lrFrom: 1e-6, lrTo: 1e-4, epochs: 20 },
    bad: true,
  },
];
