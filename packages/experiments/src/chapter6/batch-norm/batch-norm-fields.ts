import { defaultsOf, type ConfigOf, type Schema } from '../../experiment.ts';
import { batchSize, epochs, hiddenLayers, images, learningRate, units } from '../fields.ts';

/** The network and the training of 6.3.2. */
export const batchNormFields = {
  images: images(1000),
  hiddenLayers: hiddenLayers(5),
  units: units(100),
  batchSize: batchSize(100, 2),
  epochs: epochs(20, 1000),
  lr: learningRate(0.01),
} as const satisfies Schema;

export type BatchNormConfig = ConfigOf<typeof batchNormFields>;

/** Whether network, data and training are the chapter's, which is what its sentences and the book's numbers are about. */
export function isBookTraining(config: BatchNormConfig): boolean {
  const book = defaultsOf(batchNormFields);
  return (Object.keys(book) as (keyof BatchNormConfig)[]).every((name) => config[name] === book[name]);
}
