import type { Preset } from './preset.ts';

export const batchNormScales: readonly Preset[] = [
  {
    name: { en: 'Around the good scale', ko: '알맞은 크기 근처' },
    reason: {
      en: 'From 0.4 to 0.04: here the plain network can win. The chapter says nearly always, and this is the nearly.',
      ko: '0.4에서 0.04까지의 범위입니다. 여기서는 배치 정규화 없는 쪽이 이기기도 합니다. 책이 “모든 경우”가 아니라 “거의 모든 경우”라고 한 까닭입니다.',
    },
    config: { scales: 6, largest: 0.4, smallest: 0.04 },
  },
  {
    name: { en: 'Three images a batch', ko: '세 장짜리 미니배치' },
    reason: {
      en: 'Mean and variance of three images are mostly noise: after 33 times as many updates most curves end lower.',
      ko: '세 장의 평균과 분산은 대부분 잡음입니다. 갱신을 33배나 더 해도 대개 더 낮은 곳에서 멈춥니다.',
    },
    config: { scales: 4, batchSize: 3, images: 600 },
    bad: true,
  },
];
