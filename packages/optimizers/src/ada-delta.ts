import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { epsilon, fraction } from './range.ts';
import type { Rule } from './rule.ts';

export type AdaDeltaHyper = {
  /** Weight ρ of the old mean squares, in [0, 1). */
  readonly decay: number;
  /** ε, added under both roots. */
  readonly eps: number;
};
export interface AdaDeltaOptions extends OptimizerOptions, Partial<AdaDeltaHyper> {}

/**
 * AdaDelta: steps as long as recent steps, in the units of the parameter.
 *
 *     h ← ρ · h + (1 − ρ) · g²
 *     d = √(u + ε) / √(h + ε) · g
 *     u ← ρ · u + (1 − ρ) · d²
 *     p ← p − η · d
 *
 * h is the mean square of the gradients, u of the steps d. The first step is about √(ε/(1 − ρ)): a small ε starts slowly.
 *
 * Conventions: ε stands inside both roots and h and u start at 0, as in the paper and PyTorch; u takes d before the
 * learning rate. The paper has no rate (η = 1); that is the default here and in PyTorch, while Keras's is 0.001. ρ is
 * 0.9 and ε 10⁻⁶ as in PyTorch (paper and Keras 0.95).
 *
 * Zeiler, arXiv:1212.5701 (2012), algorithm 1.
 *
 * @example
 * const params = { x: [0] };
 * new AdaDelta({ decay: 0.75, eps: 1e-6 }).update(params, { x: [100] });
 * params.x[0].toFixed(6); // '-0.002000'
 */
export class AdaDelta extends Optimizer<'h' | 'u', AdaDeltaHyper> {
  constructor({ lr = 1, decay = 0.9, eps = 1e-6, transforms = [] }: AdaDeltaOptions = {}) {
    super('AdaDelta', { lr, transforms, hyper: { decay, eps }, ranges: { decay: fraction, eps: epsilon } });
  }

  protected override slotNames() {
    return ['h', 'u'] as const;
  }

  protected override rule(lr: number): Rule<'h' | 'u'> {
    const { decay, eps } = this.hyper;
    return (k, n, { p, g, h, u, s: d, r }) => {
      k.accumulateSquare(n, 1 - decay, g, decay, h);
      k.offset(n, eps, u, d);
      k.offset(n, eps, h, r);
      k.divide(n, d, r, d);
      k.sqrt(n, d, d);
      k.multiply(n, d, g, d);
      k.accumulateSquare(n, 1 - decay, d, decay, u);
      k.axpby(n, -lr, d, 1, p);
    };
  }
}
