import { add, div, exp, maximum, mul, neg, sign, sub, type Tensor } from '@downhill/tensor';

/** An activation function in the chapter's words, with what its histograms need to know. */
export interface Activation {
  /** z = f(a) */
  forward(a: Tensor): Tensor;
  /** f′(a), from z */
  slope(z: Tensor): Tensor;
  /** What the histograms of the book show of its outputs. */
  readonly range: readonly [low: number, high: number];
  /** Its value at 0. */
  readonly middle: number;
  /** The outputs at which its slope is 0: where it saturates, or is switched off. */
  readonly ends: readonly number[];
}

export const activations = {
  sigmoid: {
    forward: (a) => div(1, add(1, exp(neg(a)))),
    slope: (z) => mul(z, sub(1, z)),
    range: [0, 1],
    middle: 0.5,
    ends: [0, 1],
  },
  tanh: {
    forward: (a) => sub(1, div(2, add(1, exp(mul(2, a))))),
    slope: (z) => sub(1, mul(z, z)),
    range: [-1, 1],
    middle: 0,
    ends: [-1, 1],
  },
  relu: {
    forward: (a) => maximum(a, 0),
    slope: (z) => sign(z),
    range: [0, 1],
    middle: 0,
    ends: [0],
  },
} as const satisfies Record<string, Activation>;

export type ActivationKey = keyof typeof activations;
