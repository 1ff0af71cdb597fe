import type { Text } from '@downhill/experiments';

const names: Readonly<Record<string, Text>> = {
  step: { en: 'iterations', ko: '반복' },
  iteration: { en: 'iterations', ko: '반복' },
  epoch: { en: 'epochs', ko: '에폭' },
  layer: { en: 'layer', ko: '층' },
  loss: { en: 'loss', ko: '손실' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  trainAccuracy: { en: 'training accuracy', ko: '훈련 데이터 정확도' },
  testAccuracy: { en: 'test accuracy', ko: '시험 데이터 정확도' },
  validationAccuracy: { en: 'validation accuracy', ko: '검증 데이터 정확도' },
  mean: { en: 'mean of the activations', ko: '활성화값의 평균' },
  std: { en: 'deviation of the activations', ko: '활성화값의 표준편차' },
  gradientStd: { en: 'deviation of the gradients', ko: '기울기의 표준편차' },
};

/** What a metric is called; one that is new goes by its key. */
export const metricNames = (key: string): Text => names[key] ?? { en: key, ko: key };
