import type { ConfigOf, Schema } from '../../experiment.ts';
import { batchSize, epochs, hiddenLayers, images, learningRate, units } from '../fields.ts';

/** The network and the training of 6.4: 7 layers are 6 hidden ones and the output. */
export const gapFields = {
  images: images(300),
  testImages: {
    kind: 'number',
    default: 10000,
    min: 100,
    max: 10000,
    scale: 'log',
    integer: true,
    label: { en: 'Test images', ko: '시험 데이터 수' },
  },
  hiddenLayers: hiddenLayers(6),
  units: units(100),
  batchSize: batchSize(100),
  epochs: epochs(201, 10000),
  lr: learningRate(0.01),
} as const satisfies Schema;

export type GapConfig = ConfigOf<typeof gapFields>;

/** How far a training goes by its end, as a multiple of the book's: the learning rate times the number of updates. */
export function horizon({ images, batchSize, epochs, lr }: GapConfig, bookEpochs: number): number {
  return (lr * epochs * Math.max(1, Math.floor(images / batchSize))) / (gapFields.lr.default * bookEpochs * 3);
}

/** Whether the network can have learnt as much as the book's, on images as few: less cannot be judged. */
export const learnsEnough = (config: GapConfig, bookEpochs: number): boolean =>
  config.images <= 1000 && horizon(config, bookEpochs) >= 1;
