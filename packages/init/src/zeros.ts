import { zeros as zeroTensor, type FloatType, type Shape, type Tensor } from '@downhill/tensor';

/**
 * All elements 0: for biases, never for weights.
 *
 *     W = 0
 *
 * With equal weights every unit of a layer computes the same value and receives the same gradient, so the units stay
 * equal and the layer is worth one unit. Zero weights behind a ReLU get no gradient at all.
 *
 * Conventions: an {@link Initializer} itself, not a function that makes one; it needs no generator.
 *
 * Book: 6.2.1.
 *
 * @example
 * zeros([2]).toArray(); // [0, 0]
 */
export const zeros = (shape: Shape, { dtype = 'float32' }: { readonly dtype?: FloatType | undefined } = {}): Tensor =>
  zeroTensor(shape, { dtype });
