import { normal, type Initializer } from '@downhill/init';
import { activationLayers, type ActivationName } from '../layers/activation-layers.ts';
import { Affine } from '../layers/affine.ts';
import { batchNormPresets } from '../layers/batch-norm-presets.ts';
import { BatchNorm, type BatchNormOptions } from '../layers/batch-norm.ts';
import { Dropout, type DropoutScaling } from '../layers/dropout.ts';
import { l2Penalty } from '../penalties/l2-penalty.ts';
import type { Layer } from '../layers/layer.ts';
import type { NetworkOptions } from './network-options.ts';
import { requireSize } from '../require-size.ts';
import { Sequential } from './sequential.ts';

export interface MultiLayerNetOptions extends NetworkOptions {
  readonly inputSize: number;
  /** Units of each hidden layer, such as [100, 100, 100, 100]. */
  readonly hiddenSizes: readonly number[];
  readonly outputSize: number;
  /** `relu` by default. */
  readonly activation?: ActivationName | undefined;
  /** An initializer, or a number for {@link normal} of that deviation. By default the one that suits the activation. */
  readonly weightInit?: Initializer | number | undefined;
  /** λ of λ/2 · ΣW² over all weights, 0 by default. See {@link l2Penalty}. */
  readonly weightDecay?: number | undefined;
  /** Batch normalisation before every activation: true for the book's conventions, or your own options. */
  readonly batchNorm?: boolean | BatchNormOptions | undefined;
  /** The ratio that dropout after every activation drops, 0 (no dropout layers) by default. */
  readonly dropoutRatio?: number | undefined;
  /** `inverted` by default. See {@link Dropout}. */
  readonly dropoutScaling?: DropoutScaling | undefined;
}

/**
 * The book's fully connected network: any number of hidden layers of one kind, then one affine layer, then a loss.
 *
 *     (affine → [batch norm] → activation → [dropout]) × hidden, affine, softmax with cross-entropy
 *
 * Conventions: the book counts the output layer, so its "5-layer network" has 4 hidden sizes. Parameters are `W1 b1 gamma1
 * beta1 W2 …`. Initial weights are `he` for ReLU and its relatives, `xavier` for sigmoid and tanh, in every
 * layer including the last; biases are 0. `weightDecay` is the book's: λW in the gradient, λ/2 ΣW² in the loss, weights only.
 * `batchNorm: true` is `batchNormPresets.book`, not the default of {@link BatchNorm}. Dropout is inverted, the book's is
 * `dropoutScaling: 'book'`. Everything else is said at {@link Sequential}.
 *
 * Shapes: x [N, inputSize]; t [N] labels or [N, outputSize].
 *
 * @throws RangeError for sizes, ratios and names that make no sense.
 *
 * Book: `MultiLayerNet` and `MultiLayerNetExtend` of chapter 6.
 *
 * @example
 * const net = new MultiLayerNet({ inputSize: 784, hiddenSizes: [100, 100, 100, 100], outputSize: 10, seed: 1 });
 * net.params.names.join(' '); // W1 b1 W2 b2 W3 b3 W4 b4 W5 b5
 */
export class MultiLayerNet extends Sequential {
  constructor({
    inputSize,
    hiddenSizes,
    outputSize,
    activation = 'relu',
    weightInit,
    weightDecay = 0,
    batchNorm = false,
    dropoutRatio = 0,
    dropoutScaling = 'inverted',
    penalties = [],
    ...options
  }: MultiLayerNetOptions) {
    requireSize('MultiLayerNet', 'inputSize', inputSize);
    hiddenSizes.forEach((size, i) => requireSize('MultiLayerNet', `hiddenSizes[${i}]`, size));
    requireSize('MultiLayerNet', 'outputSize', outputSize);
    if (!Object.hasOwn(activationLayers, activation))
      throw new RangeError(
        `MultiLayerNet: unknown activation "${activation}"; known: ${Object.keys(activationLayers).join(', ')}`,
      );
    const kind = activationLayers[activation];
    const init = typeof weightInit === 'number' ? normal(weightInit) : (weightInit ?? kind.weightInit());
    const normOptions = batchNorm === true ? batchNormPresets.book : batchNorm;

    const hidden = hiddenSizes.flatMap((size, i): Layer[] => [
      new Affine(hiddenSizes[i - 1] ?? inputSize, size, { weightInit: init }),
      ...(normOptions === false ? [] : [new BatchNorm(size, normOptions)]),
      kind.create(),
      ...(dropoutRatio === 0 ? [] : [new Dropout(dropoutRatio, { scaling: dropoutScaling })]),
    ]);
    const output = new Affine(hiddenSizes.at(-1) ?? inputSize, outputSize, { weightInit: init });
    super([...hidden, output], {
      ...options,
      penalties: weightDecay === 0 ? penalties : [l2Penalty(weightDecay), ...penalties],
    });
  }
}
