import type { SavedNetwork, SavedTensor } from '@downhill/layers';
import type { OptimizerState } from '@downhill/optimizers';
import {
  decodeSafetensors,
  encodeSafetensors,
  Tensor,
  type Params,
  type Rng,
  type RngState,
  type TypedArray,
} from '@downhill/tensor';
import { decodeJson, encodeJson } from '../records/lossless-json.ts';
import type { TrainingPosition } from './position.ts';

/** A network of `@downhill/layers`. */
interface SavableNetwork {
  readonly params: Params;
  readonly state: Params;
  readonly rng: Rng;
  load(saved: SavedNetwork): void;
}

/** An optimizer of `@downhill/optimizers`. */
interface SavableOptimizer {
  readonly state: OptimizerState;
  load(state: OptimizerState): void;
}

/** Everything that a training goes on with. */
export interface Trained {
  readonly network: SavableNetwork;
  readonly optimizer: SavableOptimizer;
  /** The session's generator. */
  readonly rng: Rng;
}

/** What a checkpoint says besides what is put back. */
export interface CheckpointNotes {
  readonly position: TrainingPosition;
  /** Whatever you have saved with it: plain data. */
  readonly extra: unknown;
}

/** The metadata of the file under which everything stands that is no tensor. */
const KEY = 'downhill_checkpoint';
const VERSION = 1;

interface Notes extends CheckpointNotes {
  readonly version: number;
  readonly networkRng: RngState;
  readonly rng: RngState;
  readonly optimizer: Omit<OptimizerState, 'slots'>;
}

const named = (prefix: string, params: Params): [string, Tensor][] =>
  [...params].map(([name, tensor]) => [`${prefix}/${name}`, tensor]);

/**
 * A training as bytes, from which it goes on bit for bit as if it had never stopped: parameters, running statistics,
 * optimizer slots, step (with it the position in schedules), hyperparameters, the states of all generators, and where it
 * stands in the data.
 *
 * The bytes are a safetensors file with the tensors `params/W1`, `state/…` and `slots/m/W1`, which PyTorch or NumPy can open,
 * and JSON with the rest in its metadata.
 *
 * Conventions: what is a function is not saved: schedules, transforms, the plan, callbacks. Give the same ones again. A
 * callback that remembers something (`earlyStopping`) begins anew.
 *
 * @example
 * const { train: samples } = await loadMnist({ limit: 100 });
 * const begin = () => ({
 *   network: new MultiLayerNet({ inputSize: 784, hiddenSizes: [20], outputSize: 10, dropoutRatio: 0.2, seed: 1 }),
 *   optimizer: new Adam({ lr: 0.01 }),
 *   data: { train: samples },
 *   rng: new Rng(1),
 * });
 * const plan = { batchSize: 30, epochs: 3 };
 * const first = begin();
 * const tracker = trackPosition();
 * for (const event of pipe(train(first, plan), tracker.track)) if (event.step === 5) break;
 * const bytes = encodeCheckpoint({ ...first, position: tracker.position });
 *
 * const second = begin();
 * const { position } = restoreCheckpoint(bytes, second);
 * const events = [...train(second, plan, position)];
 * events.at(-1).step; // 12
 * const straight = begin();
 * for (const event of train(straight, plan)) event.step;
 * second.network.params.get('W1').toString() === straight.network.params.get('W1').toString(); // true
 */
export function encodeCheckpoint({
  network,
  optimizer,
  rng,
  position,
  extra = null,
}: Trained & { readonly position: TrainingPosition; readonly extra?: unknown }): Uint8Array<ArrayBuffer> {
  const { slots, ...rest } = optimizer.state;
  // Slots that were loaded and not used yet are float64, whatever the parameters are.
  const slotOf = (name: string, values: ArrayLike<number>): Tensor => {
    const { data, shape } = network.params.get(name);
    return new Tensor(data instanceof Float32Array ? Float32Array.from(values) : Float64Array.from(values), shape);
  };
  const tensors = [
    ...named('params', network.params),
    ...named('state', network.state),
    ...Object.entries(slots).flatMap(([slot, values]) =>
      Object.entries(values).map(([name, data]) => [`slots/${slot}/${name}`, slotOf(name, data)] as const),
    ),
  ];
  const notes: Notes = {
    version: VERSION,
    position,
    extra,
    rng: rng.state,
    networkRng: network.rng.state,
    optimizer: rest,
  };
  return encodeSafetensors(Object.fromEntries(tensors), { [KEY]: encodeJson(notes) });
}

/**
 * Puts a training back to where {@link encodeCheckpoint} has saved it: network, optimizer and generator must have been made
 * as they were then. Gives the position, for `train`, and what was saved with it.
 *
 * @throws RangeError when the bytes are no checkpoint; and what `load` of network and optimizer throw when it is of others.
 */
export function restoreCheckpoint(bytes: Uint8Array, { network, optimizer, rng }: Trained): CheckpointNotes {
  const { tensors, metadata } = decodeSafetensors(bytes);
  const text = metadata[KEY];
  if (text === undefined)
    throw new RangeError('restoreCheckpoint: this safetensors file is no checkpoint; it has only tensors');
  const notes = decodeJson(text) as Notes;
  if (notes.version !== VERSION)
    throw new RangeError(`restoreCheckpoint: version ${notes.version} is not known; known: ${VERSION}`);
  const below = (prefix: string): [string, Tensor][] =>
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(`${prefix}/`))
      .map(([name, tensor]) => [name.slice(prefix.length + 1), tensor]);
  const plain = (prefix: string): Record<string, SavedTensor> =>
    Object.fromEntries(below(prefix).map(([name, tensor]) => [name, tensor.toJSON()]));
  const slots: Record<string, Record<string, TypedArray>> = {};
  for (const [path, { data }] of below('slots')) {
    const [slot, ...name] = path.split('/');
    (slots[slot!] ??= {})[name.join('/')] = data;
  }
  network.load({ params: plain('params'), state: plain('state'), rng: notes.networkRng });
  optimizer.load({ ...notes.optimizer, slots });
  rng.restore(notes.rng);
  return { position: notes.position, extra: notes.extra };
}
