import { normalByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * Xavier initialisation as the book has it: it keeps the variance from layer to layer with activations that are linear
 * around 0 (sigmoid, tanh).
 *
 *     W ~ N(0, 1/n)       n inputs (fanIn)
 *
 * Conventions: this is the book's and Caffe's form. Glorot and Bengio themselves use the mean of both fans,
 * 2/(fanIn + fanOut): that is {@link glorotNormal}, and it is what PyTorch and Keras call Xavier. The two agree for
 * square layers only. {@link lecun} is this formula under its older name.
 *
 * Shapes: any; the fans come from a matrix [fanIn, fanOut], or are given.
 * Errors: ShapeError when the shape has no fans and none are given.
 *
 * Glorot & Bengio, AISTATS 2010. Book: 6.2.2.
 *
 * @example
 * const W = xavier()([100, 100], { rng: new Rng(0) });
 * const deviation = Math.hypot(...W.data) / Math.sqrt(W.size);
 * Math.abs(deviation - 0.1) < 0.005; // true
 */
export const xavier = (): Initializer => normalByFans('xavier', ({ fanIn }) => 1 / fanIn);
