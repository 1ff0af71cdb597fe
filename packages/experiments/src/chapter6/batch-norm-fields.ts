import { defaultsOf, type ConfigOf, type Schema } from '../experiment.ts';

/** The network and the training of 6.3.2. */
export const batchNormFields = {
  images: {
    kind: 'number',
    default: 1000,
    min: 10,
    max: 60000,
    scale: 'log',
    integer: true,
    label: { en: 'Training images', ko: '훈련 데이터 수' },
  },
  hiddenLayers: {
    kind: 'number',
    default: 5,
    min: 1,
    max: 20,
    integer: true,
    label: { en: 'Hidden layers', ko: '은닉층 수' },
  },
  units: {
    kind: 'number',
    default: 100,
    min: 1,
    max: 2000,
    scale: 'log',
    integer: true,
    label: { en: 'Units in a hidden layer', ko: '은닉층의 뉴런 수' },
  },
  batchSize: {
    kind: 'number',
    default: 100,
    min: 2,
    max: 10000,
    scale: 'log',
    integer: true,
    label: { en: 'Batch size', ko: '미니배치 크기' },
  },
  epochs: {
    kind: 'number',
    default: 20,
    min: 1,
    max: 1000,
    scale: 'log',
    integer: true,
    label: { en: 'Epochs', ko: '에폭 수' },
  },
  lr: {
    kind: 'number',
    default: 0.01,
    min: 1e-6,
    max: 10,
    scale: 'log',
    label: { en: 'Learning rate of SGD', ko: 'SGD 학습률' },
  },
} as const satisfies Schema;

export type BatchNormConfig = ConfigOf<typeof batchNormFields>;

/** Whether network, data and training are the chapter's, which is what its sentences and the book's numbers are about. */
export function isBookTraining(config: BatchNormConfig): boolean {
  const book = defaultsOf(batchNormFields);
  return (Object.keys(book) as (keyof BatchNormConfig)[]).every((name) => config[name] === book[name]);
}
