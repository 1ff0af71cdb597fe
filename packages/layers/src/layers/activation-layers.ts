import { he, xavier, type Initializer } from '@downhill/init';
import { Gelu } from './gelu.ts';
import type { Layer } from './layer.ts';
import { LeakyRelu } from './leaky-relu.ts';
import { Relu } from './relu.ts';
import { Sigmoid } from './sigmoid.ts';
import { Tanh } from './tanh.ts';

/** An activation function, and the initialisation that keeps its spread over many layers. */
export interface ActivationEntry {
  /** A new layer of it. */
  readonly create: () => Layer;
  /** The initializer of the weights before it. */
  readonly weightInit: () => Initializer;
}

/** The activation functions by name, each with the initialisation that keeps its spread over many layers. */
export const activationLayers: Readonly<Record<'relu' | 'sigmoid' | 'tanh' | 'leakyRelu' | 'gelu', ActivationEntry>> = {
  relu: { create: () => new Relu(), weightInit: he },
  sigmoid: { create: () => new Sigmoid(), weightInit: xavier },
  tanh: { create: () => new Tanh(), weightInit: xavier },
  leakyRelu: { create: () => new LeakyRelu(), weightInit: he },
  gelu: { create: () => new Gelu(), weightInit: he },
};

/** The activation functions that {@link MultiLayerNet} knows by name. */
export type ActivationName = keyof typeof activationLayers;
