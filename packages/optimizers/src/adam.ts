import { type AdamMoments, adamRule } from './adam-rule.ts';
import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { power } from './power.ts';
import { epsilon, fraction, oneOf } from './range.ts';

export type AdamHyper = AdamMoments & {
  /** Where the bias correction stands, and so what ε is added to. */
  readonly convention: 'algorithm1' | 'book';
};
export interface AdamOptions extends OptimizerOptions, Partial<AdamHyper> {}

/**
 * Adam: momentum and a step size for each parameter, both corrected for their start at 0.
 *
 *     m ← β₁ · m + (1 − β₁) · g              m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ · v + (1 − β₂) · g²             v̂ = v / (1 − β₂ᵗ)
 *     p ← p − η · m̂ / (√v̂ + ε)
 *
 * t counts updates from 1. The first step is η whatever the gradient's size, and later ones are rarely longer.
 *
 * Conventions: `'algorithm1'` is the paper's algorithm, as in PyTorch and optax. `'book'` folds the correction into the
 * rate, p ← p − η · √(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε), the variant "ε̂" of the paper's section 2 and of Keras: its ε is
 * larger by 1/√(1 − β₂ᵗ), 32 times in the first step. ε is 10⁻⁸ as in the paper and PyTorch; the book and Keras use
 * 10⁻⁷. {@link l2} with Adam is not weight decay; see {@link AdamW}.
 *
 * Kingma & Ba, ICLR 2015, algorithm 1. Book: 6.1.6.
 *
 * @example
 * const params = { x: [-7], y: [2] };
 * const adam = new Adam({ lr: 0.3 });
 * adam.update(params, { x: [-0.7], y: [4] });
 * [params.x[0].toFixed(4), params.y[0].toFixed(4)]; // ['-6.7000', '1.7000']
 */
export class Adam extends Optimizer<'m' | 'v', AdamHyper> {
  constructor({
    lr = 0.001,
    beta1 = 0.9,
    beta2 = 0.999,
    eps = 1e-8,
    convention = 'algorithm1',
    transforms = [],
  }: AdamOptions = {}) {
    super('Adam', {
      lr,
      transforms,
      hyper: { beta1, beta2, eps, convention },
      ranges: { beta1: fraction, beta2: fraction, eps: epsilon, convention: oneOf('algorithm1', 'book') },
    });
  }

  protected override slotNames() {
    return ['m', 'v'] as const;
  }

  protected override rule(lr: number, t: number) {
    const { beta1, beta2, convention } = this.hyper;
    const rate = lr / (1 - power(beta1, t));
    const root = Math.sqrt(1 - power(beta2, t));
    return convention === 'book' ? adamRule(this.hyper, rate * root, 1) : adamRule(this.hyper, rate, 1 / root);
  }
}
