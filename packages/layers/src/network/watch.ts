import { ScaledBytes, type ArenaTensor, type Tensor } from '@downhill/tensor';
import type { NamedTensor } from './pipeline.ts';
import type { Sequential } from './sequential.ts';
import { SoftmaxCrossEntropy } from '../losses/softmax-cross-entropy.ts';
import type { Watcher } from './watcher.ts';

/** What a {@link TrainingWarning} is about. */
export type WarningCode =
  'unscaled-data' | 'batch-of-one' | 'untrained-statistics' | 'dead-relu' | 'saturated' | 'stuck-at-chance';

/** Something in training that is allowed and rarely meant. */
export interface TrainingWarning {
  readonly code: WarningCode;
  /** What was seen, and what to do. */
  readonly message: string;
}

/** Activations are looked at after so many steps, and then whenever the number has doubled: that costs nothing. */
const FIRST_LOOK = 50;
/** Fewer rows say little about a unit. */
const ROWS = 32;
/** Inputs of the methods of this chapter are of size 1. */
const LARGEST_INPUT = 16;

const say = ({ message }: TrainingWarning): void => {
  (globalThis as unknown as { console?: { warn(text: string): void } }).console?.warn(`downhill: ${message}`);
};

/**
 * Looks at a network while it trains, and tells of what is allowed but rarely meant, each kind once:
 *
 * | code                 | seen                                                      | when                          |
 * | -------------------- | --------------------------------------------------------- | ----------------------------- |
 * | unscaled-data        | inputs larger than 16 in size                             | first step                    |
 * | batch-of-one         | batch normalisation of one row                            | first step                    |
 * | untrained-statistics | evaluation before any batch normalisation has seen a batch | evaluation                    |
 * | dead-relu            | half of the units of a layer give 0 for a whole batch      | steps 50, 100, 200, 400, …    |
 * | saturated            | half of a layer's sigmoid or tanh outputs at their limits | steps 50, 100, 200, 400, …    |
 * | stuck-at-chance      | a mean loss within 0.5 % of ln K                          | steps 200, 400, 800, …        |
 *
 * `train` of `@downhill/experiments` watches by itself. For a loop of your own it is one line; it costs nothing that could
 * be measured, and a bundle only has it when it is used. `network.watcher = undefined` ends it.
 *
 * `tell` hears of each; by default the console does. `silence` names those that nobody wants to hear.
 *
 * @example
 * const net = new MultiLayerNet({ inputSize: 2, hiddenSizes: [4], outputSize: 2 });
 * const said = [];
 * watch(net, { tell: ({ code }) => said.push(code) });
 * net.gradient(tensor([[0, 255], [255, 0]]), tensor([0, 1]));
 * said; // ['unscaled-data']
 */
export function watch(
  network: Sequential,
  { tell = say, silence = [] }: { tell?: (warning: TrainingWarning) => void; silence?: readonly WarningCode[] } = {},
): void {
  network.watcher = new Watch(network, tell, silence);
}

class Watch implements Watcher {
  readonly #network: Sequential;
  readonly #normalizes: boolean;
  readonly #tell: (warning: TrainingWarning) => void;
  readonly #told: Set<WarningCode>;
  #steps = 0;
  #nextLook = FIRST_LOOK;
  /** Sum and number of the losses since the last look. */
  #sum = 0;
  #count = 0;

  constructor(network: Sequential, tell: (warning: TrainingWarning) => void, silence: readonly WarningCode[]) {
    this.#network = network;
    this.#normalizes = network.layers.some(({ state }) => state.length > 0);
    this.#tell = tell;
    this.#told = new Set(silence);
  }

  trained(x: Tensor, rows: number, loss: number): void {
    this.#steps += 1;
    this.#sum += loss;
    this.#count += 1;
    if (this.#steps === 1) this.#lookAtData(x, rows);
    if (this.#steps < this.#nextLook) return;
    this.#lookAtLoss(this.#sum / this.#count);
    if (rows >= ROWS) for (const activation of this.#network.activations()) this.#lookAt(activation);
    this.#sum = this.#count = 0;
    this.#nextLook *= 2;
  }

  evaluating(): void {
    if (this.#normalizes && this.#steps === 0 && hasNoStatistics(this.#network))
      this.#warn(
        'untrained-statistics',
        'evaluation uses running means and variances, and this network has not been trained; train it, or load its state',
      );
  }

  #lookAtData(x: Tensor, rows: number): void {
    if (rows === 1 && this.#normalizes)
      this.#warn(
        'batch-of-one',
        'batch normalisation of a batch of one row gives β whatever the input; use batches of several rows',
      );
    if (x.storage instanceof ScaledBytes) return;
    let largest = 0;
    for (const value of x.data) largest = Math.max(largest, Math.abs(value));
    if (largest > LARGEST_INPUT)
      this.#warn(
        'unscaled-data',
        `the data reach ${Number(largest.toPrecision(3))}; bring them to a size of about 1 (pixels: divide by 255, as loadMnist does)`,
      );
  }

  #lookAtLoss(mean: number): void {
    const { criterion, outputShape } = this.#network;
    const classes = outputShape.at(-1)!;
    if (
      !(criterion instanceof SoftmaxCrossEntropy) ||
      this.#steps < 4 * FIRST_LOOK ||
      Math.abs(mean / Math.log(classes) - 1) > 0.005
    )
      return;
    this.#warn(
      'stuck-at-chance',
      `after ${this.#steps} steps the loss is ${mean.toFixed(3)}, that of guessing (ln ${classes}); the usual causes are initial weights that are all equal or too small (use he() or xavier()) and a learning rate that is too small`,
    );
  }

  #lookAt({ name, value }: NamedTensor): void {
    const kind = name.replace(/\d+$/, '');
    if (kind === 'relu') {
      const units = value.shape.at(-1)!;
      const dead = deadUnits(value, units);
      if (dead > units / 2)
        this.#warn(
          'dead-relu',
          `${name}: ${dead} of ${units} units give 0 for the whole batch and learn nothing; lower the learning rate, start with he(), or use LeakyRelu`,
        );
    } else if (kind === 'sigmoid' || kind === 'tanh') {
      const share = saturated(value, kind === 'sigmoid' ? 0.5 : 0, kind === 'sigmoid' ? 0.49 : 0.98);
      if (share > 0.5)
        this.#warn(
          'saturated',
          `${name}: ${Math.round(100 * share)} % of its outputs are at their limits, where the gradient vanishes; start with xavier(), use batch normalisation, or lower the learning rate`,
        );
    }
  }

  #warn(code: WarningCode, message: string): void {
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.#tell({ code, message });
  }
}

/** Whether every running mean is what it started at. */
const hasNoStatistics = ({ state }: Sequential): boolean =>
  [...state].every(([name, { data }]) => !name.startsWith('runningMean') || data.every((mean) => mean === 0));

/** How many columns are 0 in every row. */
function deadUnits({ data }: ArenaTensor, units: number): number {
  const alive = new Uint8Array(units);
  for (let i = 0; i < data.length; i++) if (data[i] !== 0) alive[i % units] = 1;
  return units - alive.reduce((sum, one) => sum + one, 0);
}

/** The share of elements farther than `distance` from `middle`. */
function saturated({ data }: ArenaTensor, middle: number, distance: number): number {
  let count = 0;
  for (const value of data) if (Math.abs(value - middle) > distance) count += 1;
  return count / data.length;
}
