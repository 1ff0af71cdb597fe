import { he, xavier, type Initializer } from '@downhill/init';
import { Gelu } from './gelu.ts';
import type { Layer } from './layer.ts';
import { LeakyRelu } from './leaky-relu.ts';
import { Relu } from './relu.ts';
import { Sigmoid } from './sigmoid.ts';
import { Tanh } from './tanh.ts';

/** The activation functions by name, each with the initialisation that keeps its spread over many layers. */
export const activationLayers = {
  relu: { create: (): Layer => new Relu(), weightInit: he },
  sigmoid: { create: (): Layer => new Sigmoid(), weightInit: xavier },
  tanh: { create: (): Layer => new Tanh(), weightInit: xavier },
  leakyRelu: { create: (): Layer => new LeakyRelu(), weightInit: he },
  gelu: { create: (): Layer => new Gelu(), weightInit: he },
} as const satisfies Record<string, { create: () => Layer; weightInit: () => Initializer }>;

export type ActivationName = keyof typeof activationLayers;
