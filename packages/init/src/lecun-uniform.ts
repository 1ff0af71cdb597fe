import { uniformByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * LeCun initialisation with uniform numbers.
 *
 *     W ~ U[−a, a)        a = √(3/n), n inputs (fanIn); deviation √(1/n)
 *
 * Conventions: as Keras's `LecunUniform`.
 *
 * LeCun, Bottou, Orr & Müller, "Efficient BackProp" (1998).
 *
 * @example
 * const { data } = lecunUniform()([300, 10], { rng: new Rng(0) });
 * Math.max(...data) <= Math.fround(0.1); // true
 */
export const lecunUniform = (): Initializer => uniformByFans('lecunUniform', ({ fanIn }) => 1 / fanIn);
