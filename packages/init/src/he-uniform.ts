import { uniformByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * He (Kaiming) initialisation with uniform numbers.
 *
 *     W ~ U[−a, a)        a = √(6/n), n inputs (fanIn); deviation √(2/n)
 *
 * Conventions: fan-in form with the gain √2 of ReLU. PyTorch's `nn.Linear` calls `kaiming_uniform_` with a = √5, which
 * makes its bound √(1/n): a third of the variance of LeCun's, a sixth of this.
 *
 * He, Zhang, Ren & Sun, ICCV 2015. Book: 6.2.3.
 *
 * @example
 * const { data } = heUniform()([600, 10], { rng: new Rng(0) });
 * Math.max(...data) <= Math.fround(0.1); // true
 */
export const heUniform = (): Initializer => uniformByFans('heUniform', ({ fanIn }) => 2 / fanIn);
