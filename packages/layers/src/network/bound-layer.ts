import type { Arena, ArenaTensor, DType, FloatType, Kernels, Params, Rng, Shape } from '@downhill/tensor';
import { Buffers } from './buffers.ts';
import type { Layer, Pass } from '../layers/layer.ts';
import type { Stage } from './stages.ts';
import type { Values } from './values.ts';

/** What all layers of a network share. */
export interface Shared {
  readonly arena: Arena;
  readonly rng: Rng;
  readonly values: Values;
  /** The mode of the pass that is running. */
  readonly mode: { training: boolean; inputGradient: boolean };
}

/** A layer in a network: the {@link Pass} it computes with, and the tensors that went through it last. */
export class BoundLayer implements Pass {
  readonly layer: Layer;
  readonly name: string;
  readonly isActivation: boolean;
  readonly kernels: Kernels;
  readonly dtype: FloatType;
  readonly rng: Rng;
  readonly nameOf: (declared: string) => string;
  input!: ArenaTensor;
  output!: ArenaTensor;
  /** The gradient with respect to `output` that came back last. */
  outputGradient: ArenaTensor | undefined;
  readonly #mode: Shared['mode'];
  readonly #isFirst: boolean;
  readonly #buffers: Buffers;
  readonly #params: ReadonlyMap<string, ArenaTensor>;
  readonly #grads: ReadonlyMap<string, ArenaTensor>;
  readonly #state: ReadonlyMap<string, ArenaTensor>;

  /** `isFirst`: no layer before it has parameters, so only the data itself could want a gradient. */
  constructor({ layer, name, isActivation, nameOf }: Stage, isFirst: boolean, { arena, rng, values, mode }: Shared) {
    this.layer = layer;
    this.name = name;
    this.isActivation = isActivation;
    this.nameOf = nameOf;
    this.kernels = arena.kernels;
    this.dtype = arena.dtype;
    this.rng = rng;
    this.#mode = mode;
    this.#isFirst = isFirst;
    this.#buffers = new Buffers(arena);
    const byDeclaredName = (declared: readonly { name: string }[], from: Params): Map<string, ArenaTensor> =>
      new Map(declared.map((spec) => [spec.name, from.get(nameOf(spec.name))]));
    this.#params = byDeclaredName(layer.params, values.params);
    this.#grads = byDeclaredName(layer.params, values.grads);
    this.#state = byDeclaredName(layer.state, values.state);
  }

  get training(): boolean {
    return this.#mode.training;
  }

  get needsInputGradient(): boolean {
    return !this.#isFirst || this.#mode.inputGradient;
  }

  param(name: string): ArenaTensor {
    return this.#params.get(name)!;
  }

  grad(name: string): ArenaTensor {
    return this.#grads.get(name)!;
  }

  state(name: string): ArenaTensor {
    return this.#state.get(name)!;
  }

  buffer(name: string, shape: Shape, dtype?: DType): ArenaTensor {
    return this.#buffers.buffer(name, shape, dtype);
  }

  forward(x: ArenaTensor): ArenaTensor {
    this.input = x;
    this.output = this.layer.forward(x, this);
    return this.output;
  }

  backward(dy: ArenaTensor): ArenaTensor | undefined {
    this.outputGradient = dy;
    return this.layer.backward(dy, this);
  }
}
