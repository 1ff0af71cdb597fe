import type { FloatType, Rng, Shape, Tensor } from '@downhill/tensor';

/** What an initializer needs besides the shape. */
export interface InitializerOptions {
  /** The stream the numbers are drawn from. The same stream state gives the same weights. */
  readonly rng: Rng;
  /** Number of inputs of a unit; by default the first size of a matrix [fanIn, fanOut]. */
  readonly fanIn?: number | undefined;
  /** Number of outputs; by default the second size of a matrix [fanIn, fanOut]. */
  readonly fanOut?: number | undefined;
  /** `float32` by default. Both types draw the same numbers; float32 rounds each once. */
  readonly dtype?: FloatType | undefined;
}

/** Makes the initial values of one parameter. */
export type Initializer = (shape: Shape, options: InitializerOptions) => Tensor;
