import type { Preset } from './preset.ts';

export const batchNorm: readonly Preset[] = [
  {
    name: { en: 'Weights far too small', ko: '너무 작은 가중치' },
    reason: {
      en: 'With std 0.001 the plain network sees nothing; batch normalisation does not even notice.',
      ko: 'std 0.001이면 보통의 신경망은 아무것도 배우지 못하지만, 배치 정규화는 알아채지도 못합니다.',
    },
    config: { std: 0.001 },
  },
  {
    name: { en: 'He’s scale', ko: 'He의 크기' },
    reason: {
      en: 'At std 0.14, right for 100 ReLU units, the plain network catches up: good weights do part of the same work.',
      ko: 'ReLU 뉴런 100개에 알맞은 std 0.14에서는 보통의 신경망이 따라잡습니다. 좋은 초깃값이 같은 일의 일부를 합니다.',
    },
    config: { std: 0.14 },
  },
  {
    name: { en: 'Tiny batches', ko: '아주 작은 배치' },
    reason: {
      en: 'With two images a batch the statistics are noise, and batch normalisation suffers first.',
      ko: '배치에 이미지가 두 장이면 통계가 잡음이 되어, 배치 정규화가 먼저 흔들립니다.',
    },
    config: { batchSize: 2, epochs: 3 },
    bad: true,
  },
];
