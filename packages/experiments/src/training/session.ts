import type { ParamsLike, Rng, Tensor } from '@downhill/tensor';

/** Samples and their labels, row by row. */
export interface Samples {
  readonly x: Tensor;
  readonly t: Tensor;
}

/** How well a network does on a set of samples. */
export interface Evaluation {
  /** Mean loss, with penalties. */
  readonly loss: number;
  /** Share of the samples whose largest output is their label, 0…1. */
  readonly accuracy: number;
}

/** What training needs of a network; `Sequential` and `MultiLayerNet` of `@downhill/layers` have it. */
export interface Trainable {
  readonly params: ParamsLike;
  readonly grads: ParamsLike;
  /** Fills `grads` for one batch and returns the loss of this pass. */
  gradient(x: Tensor, t: Tensor): number;
  /** The mean loss of a batch, with penalties, in evaluation mode; changes nothing. */
  loss(x: Tensor, t: Tensor): number;
  /** Loss and accuracy of a batch from one forward pass, in evaluation mode; changes nothing. */
  evaluate(x: Tensor, t: Tensor): Evaluation;
  /** The name of the first parameter that holds a NaN or an infinity. */
  firstNonFinite(): string | undefined;
  /** The outputs of the hidden layers in the last pass, by name: with them a divergence names its layer. */
  activations?(): readonly { readonly name: string; readonly value: Tensor }[];
}

/** What training needs of an optimizer; every one of `@downhill/optimizers` has it. */
export interface Updater {
  /** The learning rate of the next update. */
  readonly rate: number;
  /** One step: changes `params` in place by `grads` of the same names and shapes. */
  update(params: ParamsLike, grads: ParamsLike): void;
}

/** Everything that is trained with: who learns, by which rule, on what, and the source of randomness. */
export interface Session {
  readonly network: Trainable;
  readonly optimizer: Updater;
  readonly data: { readonly train: Samples; readonly test?: Samples };
  /** The generator of the run; batches are drawn from its stream `batches`, which no other use disturbs. */
  readonly rng: Rng;
}
