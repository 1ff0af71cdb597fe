import type { AdamMoments } from './adam-rule.ts';
import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { power } from './power.ts';
import { epsilon, fraction, notNegative, oneOf } from './range.ts';
import type { Rule } from './rule.ts';

export type NAdamHyper = AdamMoments & {
  /** ψ: how fast the momentum rises from β₁/2 towards β₁. */
  readonly momentumDecay: number;
  /** What the momentum of the next step is corrected by: its own product, or the one of PyTorch before 2.0. */
  readonly convention: 'dozat' | 'pytorch1';
};
export interface NAdamOptions extends OptimizerOptions, Partial<NAdamHyper> {}

/**
 * NAdam: {@link Adam} with the look-ahead of {@link Nesterov}.
 *
 *     m ← β₁ · m + (1 − β₁) · g
 *     v ← β₂ · v + (1 − β₂) · g²
 *     μₜ = β₁ · (1 − ½ · 0.96^(t·ψ))
 *     m̂ = (1 − μₜ) / (1 − μ₁⋯μₜ) · g + μₜ₊₁ / (1 − μ₁⋯μₜ₊₁) · m
 *     p ← p − η · m̂ / (√v̂ + ε)         v̂ = v / (1 − β₂ᵗ)
 *
 * Conventions: `'dozat'` is the paper's product, as in PyTorch since 2.0; `'pytorch1'` counts μₜ twice in μ₁⋯μₜ₊₁, as
 * earlier versions did (0.0014 away after 10 steps of rate 0.1), to repeat what was trained with them. m averages with the constant β₁, as in
 * Keras too; the paper averages with μₜ. ψ is 0.004 as in PyTorch (Keras: always 1). η is 0.002 as in the paper and
 * PyTorch (Keras 0.001).
 *
 * Dozat, ICLR 2016 workshop, algorithm 2.
 *
 * @example
 * const params = { x: [0] };
 * const nadam = new NAdam({ lr: 0.1, momentumDecay: 0 });
 * nadam.update(params, { x: [4] });
 * params.x[0].toFixed(4); // '-0.1056'
 */
export class NAdam extends Optimizer<'m' | 'v', NAdamHyper> {
  /** μ₁⋯μₜ of the last t asked for. Made from the start again after `load`, so it needs no place in the state. */
  #product: { readonly hyper: NAdamHyper; readonly t: number; readonly value: number } | undefined;

  constructor({
    lr = 0.002,
    beta1 = 0.9,
    beta2 = 0.999,
    eps = 1e-8,
    momentumDecay = 0.004,
    convention = 'dozat',
    transforms = [],
  }: NAdamOptions = {}) {
    super('NAdam', {
      lr,
      transforms,
      hyper: { beta1, beta2, eps, momentumDecay, convention },
      ranges: {
        beta1: fraction,
        beta2: fraction,
        eps: epsilon,
        momentumDecay: notNegative,
        convention: oneOf('dozat', 'pytorch1'),
      },
    });
  }

  protected override slotNames() {
    return ['m', 'v'] as const;
  }

  protected override rule(lr: number, t: number): Rule<'m' | 'v'> {
    const { beta1, beta2, eps, convention } = this.hyper;
    const [mu, next] = [this.#momentumAt(t), this.#momentumAt(t + 1)];
    const product = this.#productUpTo(t);
    const nextProduct = product * next * (convention === 'pytorch1' ? mu : 1);
    const ofGradient = (lr * (1 - mu)) / (1 - product);
    const ofMean = (lr * next) / (1 - nextProduct);
    const scale = 1 / Math.sqrt(1 - power(beta2, t));
    return (k, n, { p, g, m, v }) => {
      k.axpby(n, 1 - beta1, g, beta1, m);
      k.accumulateSquare(n, 1 - beta2, g, beta2, v);
      k.descend(n, ofGradient, g, v, scale, eps, p);
      k.descend(n, ofMean, m, v, scale, eps, p);
    };
  }

  #momentumAt(t: number): number {
    const { beta1, momentumDecay } = this.hyper;
    return beta1 * (1 - 0.5 * power(0.96, t * momentumDecay));
  }

  #productUpTo(t: number): number {
    const known = this.#product;
    const usable = known !== undefined && known.hyper === this.hyper && known.t <= t;
    let value = usable ? known.value : 1;
    for (let i = usable ? known.t + 1 : 1; i <= t; i++) value *= this.#momentumAt(i);
    this.#product = { hyper: this.hyper, t, value };
    return value;
  }
}
