import { Affine } from './affine.ts';
import { BatchNorm } from './batch-norm.ts';
import { Dropout } from './dropout.ts';
import { Gelu } from './gelu.ts';
import type { Layer } from './layer.ts';
import { LeakyRelu } from './leaky-relu.ts';
import { Relu } from './relu.ts';
import { Sigmoid } from './sigmoid.ts';
import { Softmax } from './softmax.ts';
import { Tanh } from './tanh.ts';

/** One row of the roster: a name, and how to make the layer for inputs of a size. */
export interface LayerEntry {
  readonly name: string;
  /** The layer for inputs whose last axis has this size. */
  readonly create: (size: number) => Layer;
}

/** Every layer of the package, with example values where it needs some. It drives the common tests. */
export const layerRoster: readonly LayerEntry[] = [
  { name: 'Affine', create: (size) => new Affine(size, size + 1) },
  { name: 'Relu', create: () => new Relu() },
  { name: 'LeakyRelu', create: () => new LeakyRelu() },
  { name: 'Sigmoid', create: () => new Sigmoid() },
  { name: 'Tanh', create: () => new Tanh() },
  { name: 'Gelu', create: () => new Gelu() },
  { name: 'Softmax', create: () => new Softmax() },
  { name: 'BatchNorm', create: (size) => new BatchNorm(size) },
  { name: 'Dropout', create: () => new Dropout(0.3) },
];
