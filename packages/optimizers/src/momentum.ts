import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { fraction, share } from './range.ts';
import type { Rule } from './rule.ts';

export type MomentumHyper = {
  /** Weight μ of the old velocity, in [0, 1). */
  readonly momentum: number;
  /** Part τ of each gradient after the first that is left out of the velocity, in [0, 1]. */
  readonly dampening: number;
};
export interface MomentumOptions extends OptimizerOptions, Partial<MomentumHyper> {}

/**
 * Momentum: the gradient accelerates a velocity, and the velocity moves the parameters, as a ball rolls in a bowl.
 *
 *     v ← μ · v − η · (1 − τ) · g
 *     p ← p + v
 *
 * μ = 0 is {@link SGD}. With a constant gradient the velocity tends to −η · g / (1 − μ): ten times the step of SGD at 0.9.
 *
 * Conventions: v starts at 0 and contains the learning rate, as in the book, Sutskever et al. and Keras. PyTorch and
 * optax keep v ← μ · v + g and step by −η · v: the same path while η is constant, but a change of η acts there on the
 * whole velocity at once, and here only on what is added to it. Dampening τ (0 by default) is PyTorch's, and as there
 * the first gradient enters whole.
 *
 * Polyak, USSR Computational Mathematics and Mathematical Physics 4 (1964). Book: 6.1.4, equations 6.3 and 6.4.
 *
 * @example
 * const params = { x: [10] };
 * const momentum = new Momentum({ lr: 0.5, momentum: 0.5 });
 * for (let i = 0; i < 3; i++) momentum.update(params, { x: [1] });
 * params.x[0]; // 7.875
 */
export class Momentum extends Optimizer<'v', MomentumHyper> {
  constructor({ lr = 0.01, momentum = 0.9, dampening = 0, transforms = [] }: MomentumOptions = {}) {
    super('Momentum', {
      lr,
      transforms,
      hyper: { momentum, dampening },
      ranges: { momentum: fraction, dampening: share },
    });
  }

  protected override slotNames() {
    return ['v'] as const;
  }

  protected override rule(lr: number, t: number): Rule<'v'> {
    const { momentum, dampening } = this.hyper;
    const rate = t === 1 ? lr : lr * (1 - dampening);
    // p takes the two parts of the new v one by one: then momentum 0 rounds exactly as SGD does.
    return (k, n, { p, g, v }) => {
      k.axpby(n, -rate, g, 1, p);
      k.axpby(n, momentum, v, 1, p);
      k.axpby(n, -rate, g, momentum, v);
    };
  }
}
