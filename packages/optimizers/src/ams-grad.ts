import type { Params } from '@downhill/tensor';
import type { AdamMoments } from './adam-rule.ts';
import { decay, type DecoupledDecayOptions } from './decoupled-decay.ts';
import type { NameFilter } from './name-filter.ts';
import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { power } from './power.ts';
import { epsilon, fraction, notNegative } from './range.ts';
import type { Rule } from './rule.ts';

export type AMSGradHyper = AdamMoments & {
  /** λ of decoupled weight decay: each update first multiplies the parameters by 1 − η · λ. */
  readonly weightDecay: number;
};
export interface AMSGradOptions extends OptimizerOptions, Partial<AdamMoments>, DecoupledDecayOptions {}

/**
 * AMSGrad: {@link Adam} whose step sizes never grow again, because it divides by the largest mean square so far.
 *
 *     m ← β₁ · m + (1 − β₁) · g
 *     v ← β₂ · v + (1 − β₂) · g²
 *     h ← max(h, v)
 *     p ← p − η · m̂ / (√ĥ + ε)         m̂ = m / (1 − β₁ᵗ),  ĥ = h / (1 − β₂ᵗ)
 *
 * Adam can fail to converge where rare large gradients point the right way: it forgets them too soon.
 *
 * Conventions: bias correction and the maximum of the uncorrected v, as PyTorch's `Adam(amsgrad=True)`; the paper has no
 * correction, and optax takes the maximum of the corrected v. `weightDecay` (0 by default) is decoupled as in {@link AdamW}: PyTorch's `AdamW(amsgrad=True)`.
 *
 * Reddi, Kale & Kumar, ICLR 2018, algorithm 2.
 *
 * @example
 * const params = { x: [0] };
 * const amsgrad = new AMSGrad({ lr: 0.1 });
 * amsgrad.update(params, { x: [4] });
 * params.x[0].toFixed(4); // '-0.1000'
 */
export class AMSGrad extends Optimizer<'m' | 'v' | 'h', AMSGradHyper> {
  readonly #only: NameFilter | undefined;

  constructor({
    lr = 0.001,
    beta1 = 0.9,
    beta2 = 0.999,
    eps = 1e-8,
    weightDecay = 0,
    only,
    transforms = [],
  }: AMSGradOptions = {}) {
    super('AMSGrad', {
      lr,
      transforms,
      hyper: { beta1, beta2, eps, weightDecay },
      ranges: { beta1: fraction, beta2: fraction, eps: epsilon, weightDecay: notNegative },
    });
    this.#only = only;
  }

  protected override slotNames() {
    return ['m', 'v', 'h'] as const;
  }

  protected override before(lr: number, params: Params): void {
    decay(params, 1 - lr * this.hyper.weightDecay, this.#only);
  }

  protected override rule(lr: number, t: number): Rule<'m' | 'v' | 'h'> {
    const { beta1, beta2, eps } = this.hyper;
    const rate = lr / (1 - power(beta1, t));
    const scale = 1 / Math.sqrt(1 - power(beta2, t));
    return (k, n, { p, g, m, v, h }) => {
      k.axpby(n, 1 - beta1, g, beta1, m);
      k.accumulateSquare(n, 1 - beta2, g, beta2, v);
      k.maximum(n, h, v, h);
      k.descend(n, rate, m, h, scale, eps, p);
    };
  }
}
