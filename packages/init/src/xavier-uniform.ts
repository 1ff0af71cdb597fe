import { uniformByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * The book's Xavier variance with uniform numbers.
 *
 *     W ~ U[−a, a)        a = √(3/n), n inputs (fanIn); deviation √(1/n)
 *
 * Conventions: fan-in form, as {@link xavier}; the form of PyTorch's and Keras's `xavier_uniform` is
 * {@link glorotUniform}.
 *
 * Glorot & Bengio, AISTATS 2010. Book: 6.2.2.
 *
 * @example
 * const { data } = xavierUniform()([300, 10], { rng: new Rng(0) });
 * Math.max(...data) <= Math.fround(0.1); // true
 */
export const xavierUniform = (): Initializer => uniformByFans('xavierUniform', ({ fanIn }) => 1 / fanIn);
