import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { fraction } from './range.ts';
import type { Rule } from './rule.ts';

export type NesterovHyper = {
  /** Weight μ of the old velocity, in [0, 1). */
  readonly momentum: number;
};
export interface NesterovOptions extends OptimizerOptions, Partial<NesterovHyper> {}

/**
 * Nesterov's accelerated gradient: {@link Momentum} that takes its gradient where the velocity is about to lead.
 *
 *     v ← μ · v − η · g
 *     p ← p + μ · v − η · g        (with the new v)
 *
 * p is the point that looks ahead, so g is the ordinary gradient at p; it lies μ · v ahead of the ball of
 * {@link Momentum}. With the velocity of before the step, u, the second line is p ← p + μ² · u − (1 + μ) · η · g. The
 * book's repository prints that formula but fills in the new velocity, p ← p + μ² · v − (1 + μ) · η · g, and so drifts
 * away from the method: by 0.37 within 30 steps on the bowl of its figure 6-2.
 *
 * Conventions: v starts at 0 and contains the learning rate, as in the book and Keras; PyTorch and optax leave it out,
 * which is the same path while η is constant.
 *
 * Nesterov, Soviet Mathematics Doklady 27 (1983); Sutskever et al., ICML 2013, equations 3 and 4; Bengio et al.,
 * arXiv:1212.0901, section 3.5.
 *
 * @example
 * const params = { x: [10] };
 * const nesterov = new Nesterov({ lr: 0.5, momentum: 0.5 });
 * for (let i = 0; i < 3; i++) nesterov.update(params, { x: [1] });
 * params.x[0]; // 7.4375
 */
export class Nesterov extends Optimizer<'v', NesterovHyper> {
  constructor({ lr = 0.01, momentum = 0.9, transforms = [] }: NesterovOptions = {}) {
    super('Nesterov', { lr, transforms, hyper: { momentum }, ranges: { momentum: fraction } });
  }

  protected override slotNames() {
    return ['v'] as const;
  }

  protected override rule(lr: number): Rule<'v'> {
    const { momentum } = this.hyper;
    // Momentum's lines with the last two exchanged.
    return (k, n, { p, g, v }) => {
      k.axpby(n, -lr, g, 1, p);
      k.axpby(n, -lr, g, momentum, v);
      k.axpby(n, momentum, v, 1, p);
    };
  }
}
