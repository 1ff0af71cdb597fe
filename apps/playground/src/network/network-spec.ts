import type { ActivationName } from '@downhill/layers';

/** A hidden layer: affine, then what is chosen, in this order. */
export interface HiddenLayer {
  readonly units: number;
  readonly batchNorm: boolean;
  readonly activation: ActivationName | 'none';
  /** Share of the units that dropout removes; 0: no dropout. */
  readonly dropout: number;
}

export const scheduleNames = ['constant', 'steps', 'exponential', 'inverse', 'cosine', 'warmup', 'one-cycle'] as const;
export type ScheduleName = (typeof scheduleNames)[number];

/** Everything that a network and its training are made from. Plain data; all of it stands in the address. */
export interface NetworkSpec {
  readonly hidden: readonly HiddenLayer[];
  /** Name in the roster of initializers; `auto`: what suits the activation function. */
  readonly init: string;
  /** The number of the initializers that take one (a standard deviation, a bound, a constant). */
  readonly initNumber: number;
  /** Name in the roster of optimizers. */
  readonly optimizer: string;
  readonly lr: number;
  /** Options of the optimizer that differ from its own. */
  readonly options: Readonly<Record<string, number | boolean | string>>;
  readonly schedule: ScheduleName;
  /** λ of the L2 penalty; 0: none. */
  readonly lambda: number;
  /** Largest norm of the gradient; 0: not clipped. */
  readonly clip: number;
  readonly batchSize: number;
  /** Images to train on: the first of MNIST. */
  readonly images: number;
  readonly epochs: number;
  readonly seed: number;
}

/** A network that reads nine of ten digits after some seconds. */
export const firstSpec: NetworkSpec = {
  hidden: [
    { units: 100, batchNorm: false, activation: 'relu', dropout: 0 },
    { units: 50, batchNorm: false, activation: 'relu', dropout: 0 },
  ],
  init: 'auto',
  initNumber: 0.01,
  optimizer: 'Adam',
  lr: 0.001,
  options: {},
  schedule: 'constant',
  lambda: 0,
  clip: 0,
  batchSize: 100,
  images: 10_000,
  epochs: 5,
  seed: 1,
};

export const INPUTS = 784;
export const CLASSES = 10;
/** The last images of the training set are held out to watch the training by. */
export const VALIDATION = 5000;
export const MOST_IMAGES = 60_000 - VALIDATION;
export const MOST_LAYERS = 8;
export const MOST_UNITS = 1000;
