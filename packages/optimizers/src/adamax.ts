import type { AdamMoments } from './adam-rule.ts';
import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { power } from './power.ts';
import { epsilon, fraction } from './range.ts';
import type { Rule } from './rule.ts';

export type AdamaxHyper = AdamMoments;
export interface AdamaxOptions extends OptimizerOptions, Partial<AdamaxHyper> {}

/**
 * Adamax: {@link Adam} with the largest recent gradient in place of the root of the mean square.
 *
 *     m ← β₁ · m + (1 − β₁) · g
 *     u ← max(β₂ · u, |g| + ε)
 *     p ← p − η / (1 − β₁ᵗ) · m / u
 *
 * u needs no bias correction. The step never exceeds η / (1 − β₁ᵗ).
 *
 * Conventions: ε is added inside the maximum, as in PyTorch and optax; the paper has none, Keras adds it to u. η is 0.002
 * as in the paper and PyTorch (Keras 0.001).
 *
 * Kingma & Ba, ICLR 2015, algorithm 2.
 *
 * @example
 * const params = { x: [0] };
 * new Adamax({ lr: 0.25 }).update(params, { x: [-3] });
 * params.x[0].toFixed(4); // '0.2500'
 */
export class Adamax extends Optimizer<'m' | 'u', AdamaxHyper> {
  constructor({ lr = 0.002, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, transforms = [] }: AdamaxOptions = {}) {
    super('Adamax', {
      lr,
      transforms,
      hyper: { beta1, beta2, eps },
      ranges: { beta1: fraction, beta2: fraction, eps: epsilon },
    });
  }

  protected override slotNames() {
    return ['m', 'u'] as const;
  }

  protected override rule(lr: number, t: number): Rule<'m' | 'u'> {
    const { beta1, beta2, eps } = this.hyper;
    const rate = lr / (1 - power(beta1, t));
    return (k, n, { p, g, m, u, s }) => {
      k.axpby(n, 1 - beta1, g, beta1, m);
      k.abs(n, g, s);
      k.offset(n, eps, s, s);
      k.scale(n, beta2, u, u);
      k.maximum(n, u, s, u);
      k.divide(n, m, u, s);
      k.axpby(n, -rate, s, 1, p);
    };
  }
}
