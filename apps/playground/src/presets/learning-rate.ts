import type { Preset } from './preset.ts';

export const learningRate: readonly Preset[] = [
  {
    name: { en: 'Only the three rates', ko: '세 학습률만' },
    reason: {
      en: 'Too small hardly moves, right gets there, too large breaks off: one sentence of the chapter, drawn.',
      ko: '너무 작으면 거의 움직이지 않고, 알맞으면 도달하고, 너무 크면 발산해 끊깁니다. 책의 한 문장을 그림으로 옮겼습니다.',
    },
    config: { schedules: ['constant'], longRun: ['rmsprop'], iterations: 500, longIterations: 200 },
  },
  {
    name: { en: 'On the edge', ko: '경계에서' },
    reason: {
      en: 'A “too large” rate of 0.7 often survives, and is then the fastest of all. The edge is near the best.',
      ko: '“너무 큰” 학습률을 0.7로 하면 살아남아 가장 빠르기도 합니다. 최선은 경계 가까이에 있습니다.',
    },
    config: { largeLr: 0.7, iterations: 500, longIterations: 500 },
  },
  {
    name: { en: 'Far too large', ko: '터무니없이 크게' },
    reason: {
      en: 'With a rate of 10 the loss is NaN within a few steps; the page says at which, and in which layer.',
      ko: '학습률이 10이면 몇 번 갱신하지 않아 손실이 NaN이 됩니다. 몇 번째 갱신, 어느 층에서 그랬는지 알려 줍니다.',
    },
    config: { largeLr: 10, iterations: 200, longIterations: 200 },
    bad: true,
  },
];
