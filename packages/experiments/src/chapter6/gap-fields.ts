import type { ConfigOf, Schema } from '../experiment.ts';

/** The network and the training of 6.4: 7 layers are 6 hidden ones and the output. */
export const gapFields = {
  images: {
    kind: 'number',
    default: 300,
    min: 10,
    max: 60000,
    scale: 'log',
    integer: true,
    label: { en: 'Training images', ko: '훈련 데이터 수' },
  },
  testImages: {
    kind: 'number',
    default: 10000,
    min: 100,
    max: 10000,
    scale: 'log',
    integer: true,
    label: { en: 'Test images', ko: '시험 데이터 수' },
  },
  hiddenLayers: {
    kind: 'number',
    default: 6,
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
    min: 1,
    max: 10000,
    scale: 'log',
    integer: true,
    label: { en: 'Batch size', ko: '미니배치 크기' },
  },
  epochs: {
    kind: 'number',
    default: 201,
    min: 1,
    max: 10000,
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

export type GapConfig = ConfigOf<typeof gapFields>;

/** How far a training goes by its end, as a multiple of the book's: the learning rate times the number of updates. */
export function horizon({ images, batchSize, epochs, lr }: GapConfig, bookEpochs: number): number {
  return (lr * epochs * Math.max(1, Math.floor(images / batchSize))) / (gapFields.lr.default * bookEpochs * 3);
}

/** Whether the network can have learnt as much as the book's, on images as few: less cannot be judged. */
export const learnsEnough = (config: GapConfig, bookEpochs: number): boolean =>
  config.images <= 1000 && horizon(config, bookEpochs) >= 1;
