import { subset, type Dataset } from '@downhill/data-mnist';
import { MultiLayerNet, type MultiLayerNetOptions } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { Rng } from '@downhill/tensor';
import type { Live } from '../../experiment.ts';
import type { Session } from '../../training/session.ts';
import type { GapConfig } from './gap-fields.ts';
import { mnist } from '../mnist.ts';
import { steered } from '../steered.ts';

/** What is done against overfitting. */
export type Remedy = Pick<MultiLayerNetOptions, 'weightDecay' | 'dropoutRatio' | 'dropoutScaling'>;

/** A network of the config, with He initial weights. */
export const gapNetwork = ({ hiddenLayers, units }: GapConfig, seed: number, remedy: Remedy): MultiLayerNet =>
  new MultiLayerNet({
    inputSize: 784,
    hiddenSizes: Array<number>(hiddenLayers).fill(units),
    outputSize: 10,
    seed,
    ...remedy,
  });

/** The first so many samples; all of them are not copied. */
const first = (samples: Dataset, count: number): Dataset =>
  count >= samples.x.shape[0]! ? samples : subset(samples, count);

/** SGD on the first so many images of MNIST; whatever the remedy, the same weights and batches for the same seed. */
export async function gapSession(
  config: GapConfig,
  seed: number,
  remedy: Remedy,
  mnistUrl?: string,
  live?: Live,
): Promise<Session & { readonly network: MultiLayerNet }> {
  const { train, test } = await mnist(mnistUrl);
  return {
    network: gapNetwork(config, seed, remedy),
    optimizer: steered(new SGD({ lr: config.lr }), live),
    data: { train: first(train, config.images), test: first(test, config.testImages) },
    rng: new Rng(seed),
  };
}
