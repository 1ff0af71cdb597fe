import { uniformByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * Glorot initialisation with uniform numbers, the form printed in the paper ("normalized initialization").
 *
 *     W ~ U[−a, a)        a = √(6/(fanIn + fanOut)); deviation √(2/(fanIn + fanOut))
 *
 * Conventions: fan average, as PyTorch's `xavier_uniform_` and Keras's default for dense layers. The book's fan-in form
 * is {@link xavierUniform}.
 *
 * Glorot & Bengio, AISTATS 2010, equation 16.
 *
 * @example
 * const { data } = glorotUniform()([500, 100], { rng: new Rng(0) });
 * Math.max(...data) <= Math.fround(0.1); // true
 */
export const glorotUniform = (): Initializer =>
  uniformByFans('glorotUniform', ({ fanIn, fanOut }) => 2 / (fanIn + fanOut));
