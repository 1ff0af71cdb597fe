import type { AdamMoments } from './adam-rule.ts';
import { adamRule } from './adam-rule.ts';
import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { power } from './power.ts';
import { epsilon, fraction } from './range.ts';
import type { Rule } from './rule.ts';

export type RAdamHyper = AdamMoments;
export interface RAdamOptions extends OptimizerOptions, Partial<RAdamHyper> {}

/**
 * RAdam: {@link Adam} that waits with the division until the mean square can be trusted, in place of a warm-up.
 *
 *     m ← β₁ · m + (1 − β₁) · g              m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ · v + (1 − β₂) · g²
 *     ρ∞ = 2/(1 − β₂) − 1,   ρ = ρ∞ − 2t · β₂ᵗ/(1 − β₂ᵗ)
 *     while ρ ≤ 5:  p ← p − η · m̂
 *     afterwards:   p ← p − η · r · √(1 − β₂ᵗ) · m̂ / (√v + ε)
 *     r = √((ρ − 4)(ρ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρ))
 *
 * At β₂ = 0.999 the first 5 steps are momentum alone, of the size of the gradient.
 *
 * Conventions: the threshold 5 and ε beside the uncorrected root are PyTorch's; the paper writes 4 and no ε.
 *
 * Liu et al., ICLR 2020, algorithm 2.
 *
 * @example
 * const params = { x: [0] };
 * new RAdam({ lr: 0.1 }).update(params, { x: [4] });
 * params.x[0].toFixed(4); // '-0.4000'
 */
export class RAdam extends Optimizer<'m' | 'v', RAdamHyper> {
  constructor({ lr = 0.001, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, transforms = [] }: RAdamOptions = {}) {
    super('RAdam', {
      lr,
      transforms,
      hyper: { beta1, beta2, eps },
      ranges: { beta1: fraction, beta2: fraction, eps: epsilon },
    });
  }

  protected override slotNames() {
    return ['m', 'v'] as const;
  }

  protected override rule(lr: number, t: number): Rule<'m' | 'v'> {
    const { beta1, beta2 } = this.hyper;
    const old = power(beta2, t);
    const rate = lr / (1 - power(beta1, t));
    const limit = 2 / (1 - beta2) - 1;
    const length = limit - (2 * t * old) / (1 - old);
    if (length > 5) {
      const r = Math.sqrt(((length - 4) * (length - 2) * limit) / ((limit - 4) * (limit - 2) * length));
      return adamRule(this.hyper, rate * r * Math.sqrt(1 - old), 1);
    }
    return (k, n, { p, g, m, v }) => {
      k.axpby(n, 1 - beta1, g, beta1, m);
      k.accumulateSquare(n, 1 - beta2, g, beta2, v);
      k.axpby(n, -rate, m, 1, p);
    };
  }
}
