import {
  ShapeError,
  formatShape,
  type DType,
  type Params,
  type Rng,
  type RngState,
  type Shape,
} from '@downhill/tensor';

/** A tensor as plain data: what `Tensor.toJSON` gives. */
export interface SavedTensor {
  readonly dtype: DType;
  readonly shape: Shape;
  readonly data: readonly number[];
}

/** A network's values as plain data, by name: what `toJSON` gives and `load` takes. */
export interface SavedNetwork {
  readonly params: Readonly<Record<string, SavedTensor>>;
  /** Running statistics. */
  readonly state: Readonly<Record<string, SavedTensor>>;
  /** Where the stream of dropout masks stands. */
  readonly rng: RngState;
}

/** What of a network is saved. */
export interface Savable {
  readonly params: Params;
  readonly state: Params;
  readonly rng: Rng;
}

export const saveNetwork = ({ params, state, rng }: Savable): SavedNetwork => ({
  params: saveTensors(params),
  state: saveTensors(state),
  rng: rng.state,
});

const saveTensors = (tensors: Params): Record<string, SavedTensor> =>
  Object.fromEntries([...tensors].map(([name, tensor]) => [name, tensor.toJSON()]));

/** Checks everything, then writes everything: a saved network that does not fit changes nothing. */
export function loadNetwork({ params, state, rng }: Savable, saved: SavedNetwork): void {
  check(params, saved.params);
  check(state, saved.state);
  rng.restore(saved.rng);
  for (const [name] of params) params.set(name, saved.params[name]!.data);
  for (const [name] of state) state.set(name, saved.state[name]!.data);
}

function check(tensors: Params, saved: SavedNetwork['params']): void {
  for (const name of Object.keys(saved))
    if (!tensors.has(name)) throw new RangeError(`load: the saved network has ${name}, this one has not`);
  for (const [name, { shape }] of tensors) {
    const found = saved[name];
    if (found === undefined) throw new RangeError(`load: this network has ${name}, the saved one has not`);
    if (formatShape(found.shape) !== formatShape(shape))
      throw new ShapeError(
        `load: ${name} was saved as ${formatShape(found.shape)}, this network needs ${formatShape(shape)}`,
      );
    const size = shape.reduce((product, n) => product * n, 1);
    if (found.data.length !== size || !found.data.every((value) => typeof value === 'number'))
      throw new RangeError(
        `load: ${name} ${formatShape(shape)} needs ${size} numbers; JSON has no NaN and no Infinity, so a diverged network cannot be loaded`,
      );
  }
}
