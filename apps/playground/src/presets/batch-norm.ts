import type { Preset } from './preset.ts';

export const batchNorm: readonly Preset[] = [
  {
    name: { en: 'Weights far too small', ko: '너무 작은 가중치' },
    reason: {
      en: 'With std 0.001 the plain network sees nothing; batch normalisation does not even notice.',
      ko: 'std 0.001이면 배치 정규화 없는 신경망은 아무것도 배우지 못하지만, 있는 쪽은 아무 일도 없다는 듯 배웁니다.',
    },
    config: { std: 0.001 },
  },
  {
    name: { en: 'He’s scale', ko: 'He 초깃값의 크기' },
    reason: {
      en: 'At std 0.14, right for 100 ReLU units, the plain network catches up: good weights do part of the same work.',
      ko: 'ReLU 뉴런 100개에 알맞은 std 0.14에서는 배치 정규화 없는 신경망이 따라잡습니다. 좋은 초깃값이 그 역할의 일부를 대신합니다.',
    },
    config: { std: 0.14 },
  },
  {
    name: { en: 'Tiny batches', ko: '아주 작은 미니배치' },
    reason: {
      en: 'With two images a batch the statistics are noise, and batch normalisation suffers first.',
      ko: '미니배치에 이미지가 두 장뿐이면 평균과 분산이 잡음이 되어, 배치 정규화가 먼저 흔들립니다.',
    },
    config: { batchSize: 2, epochs: 3 },
    bad: true,
  },
];
