import type { Params } from '@downhill/tensor';
import { type AdamMoments, adamRule } from './adam-rule.ts';
import { decay, type DecoupledDecayOptions } from './decoupled-decay.ts';
import type { NameFilter } from './name-filter.ts';
import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { power } from './power.ts';
import { epsilon, fraction, notNegative } from './range.ts';

export type AdamWHyper = AdamMoments & {
  /** λ: each update first multiplies the parameters by 1 − η · λ. */
  readonly weightDecay: number;
};
export interface AdamWOptions extends OptimizerOptions, Partial<AdamMoments>, DecoupledDecayOptions {}

/**
 * AdamW: {@link Adam} with weight decay that the division by the gradient's size does not touch.
 *
 *     p ← p − η · λ · p
 *     m ← β₁ · m + (1 − β₁) · g              m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ · v + (1 − β₂) · g²             v̂ = v / (1 − β₂ᵗ)
 *     p ← p − η · m̂ / (√v̂ + ε)
 *
 * The penalty λ/2·Σp² in the gradient (`l2(λ)` with Adam) is divided by √v̂ like the rest: weights with large gradients
 * then hardly decay. Here all decay alike. The two λ are not of the same size.
 *
 * Conventions: the decay is multiplied by η, as in PyTorch, Keras and optax; the paper multiplies it by the schedule
 * alone, without the rate the schedule starts from. λ is 0.01 as in PyTorch (Keras 0.004, optax 10⁻⁴). It reaches every parameter unless `only` chooses:
 * `only: (name) => name.startsWith('W')` leaves biases, gamma and beta alone. ε as in Adam's `'algorithm1'`.
 *
 * Loshchilov & Hutter, ICLR 2019, algorithm 2.
 *
 * @example
 * const params = { W: [10] };
 * new AdamW({ lr: 0.5, weightDecay: 0.1 }).update(params, { W: [0] });
 * params.W[0]; // 9.5
 */
export class AdamW extends Optimizer<'m' | 'v', AdamWHyper> {
  readonly #only: NameFilter | undefined;

  constructor({
    lr = 0.001,
    beta1 = 0.9,
    beta2 = 0.999,
    eps = 1e-8,
    weightDecay = 0.01,
    only,
    transforms = [],
  }: AdamWOptions = {}) {
    super('AdamW', {
      lr,
      transforms,
      hyper: { beta1, beta2, eps, weightDecay },
      ranges: { beta1: fraction, beta2: fraction, eps: epsilon, weightDecay: notNegative },
    });
    this.#only = only;
  }

  protected override slotNames() {
    return ['m', 'v'] as const;
  }

  protected override before(lr: number, params: Params): void {
    decay(params, 1 - lr * this.hyper.weightDecay, this.#only);
  }

  protected override rule(lr: number, t: number) {
    const { beta1, beta2 } = this.hyper;
    return adamRule(this.hyper, lr / (1 - power(beta1, t)), 1 / Math.sqrt(1 - power(beta2, t)));
  }
}
