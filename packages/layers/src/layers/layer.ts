import type { Initializer } from '@downhill/init';
import type { ArenaTensor, Rng, Shape } from '@downhill/tensor';
import type { Workspace } from '../network/workspace.ts';

/** A trainable parameter that a layer declares; the network gives it memory and a number (`W` becomes `W1`, `W2`, …). */
export interface ParamSpec {
  readonly name: string;
  readonly shape: Shape;
  readonly init: Initializer;
  readonly fanIn: number;
  readonly fanOut: number;
  /** Whether penalties apply to it: true for weights, false for biases, gamma and beta. */
  readonly penalized: boolean;
}

/** A value that is kept and saved but not trained, such as a running mean. */
export interface StateSpec {
  readonly name: string;
  readonly shape: Shape;
  readonly initial: number;
}

/** What a layer sees of the network while it computes: its own memory, and the mode. */
export interface Pass extends Workspace {
  /** True while training: dropout drops, batch normalisation uses and records the batch's statistics. */
  readonly training: boolean;
  /** The stream that dropout draws from. */
  readonly rng: Rng;
  /** Whether anybody reads the gradient with respect to this layer's input (false for the first layer in training). */
  readonly needsInputGradient: boolean;
  /** What this layer's last `forward` got: for `backward`. */
  readonly input: ArenaTensor;
  /** What this layer's last `forward` returned: for `backward`. */
  readonly output: ArenaTensor;
  /** `W2`: the numbered name of a declared parameter, for messages. */
  nameOf(name: string): string;
  /** The live view of a parameter that the layer declared. */
  param(name: string): ArenaTensor;
  /** The live view of its gradient, to be filled by `backward`. */
  grad(name: string): ArenaTensor;
  /** The live view of a state that the layer declared. */
  state(name: string): ArenaTensor;
}

/**
 * Forward and backward of one operation, side by side. It knows nothing of datasets, optimizers or training.
 *
 * A layer holds only its configuration. Everything that belongs to one network (parameters, buffers, the input to
 * remember) is reached through the {@link Pass}.
 */
export interface Layer {
  /** Lower-case name: `affine`, `relu`, `batch-norm`, … */
  readonly kind: string;
  readonly params: readonly ParamSpec[];
  readonly state: readonly StateSpec[];
  /** The size of the last axis of its input, when the layer fixes it. */
  readonly inputSize?: number;
  /** True for activation functions: their outputs are what `activations()` of a network lists. */
  readonly isActivation?: boolean;
  /**
   * The shape of the output for the shape of an input, with or without the batch axis.
   *
   * @throws ShapeError when the input does not fit. `nameOf` numbers the parameter's name in the message.
   */
  outputShape(inputShape: Shape, nameOf?: (name: string) => string): Shape;
  /**
   * Whether it is faster with the data as `ByteRows` (bytes and their divisor), of which the share `density` is not 0, than with floats: it may
   * then be given them when it is the first layer. Never when absent.
   */
  readsBytes?(density: number): boolean;
  /** x [N, …] to y [N, …]. */
  forward(x: ArenaTensor, pass: Pass): ArenaTensor;
  /**
   * dy [N, …] to dx [N, …], filling the gradients of this layer's parameters. Follows a training forward of the same
   * batch. May return undefined when the pass needs no input gradient.
   */
  backward(dy: ArenaTensor, pass: Pass): ArenaTensor | undefined;
}
