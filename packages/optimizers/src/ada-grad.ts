import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { epsilon, notNegative } from './range.ts';
import type { Rule } from './rule.ts';

export type AdaGradHyper = {
  /** ε, added to the root. */
  readonly eps: number;
  /** Part by which the learning rate falls: η / (1 + lrDecay · k) after k steps. */
  readonly lrDecay: number;
  /** What h holds before the first step. */
  readonly initialAccumulator: number;
};
export interface AdaGradOptions extends OptimizerOptions, Partial<AdaGradHyper> {}

/**
 * AdaGrad: each parameter's step shrinks with the gradients it has already seen.
 *
 *     h ← h + g²
 *     p ← p − η · g / (√h + ε)
 *
 * `h` only grows, so with a constant gradient the k-th step is η/√k whatever the gradient's size. On long runs every
 * parameter stalls; {@link RMSProp} forgets instead.
 *
 * Conventions: ε stands outside the root and h starts at 0, as in the book and PyTorch. Keras and optax put ε inside
 * and start h at 0.1, so their first steps are shorter; `initialAccumulator: 0.1` starts there too. ε is 10⁻⁷ as in the
 * book (PyTorch 10⁻¹⁰). `lrDecay` is PyTorch's `lr_decay`.
 *
 * Duchi, Hazan & Singer, JMLR 12 (2011), diagonal variant. Book: 6.1.5, equations 6.5 and 6.6.
 *
 * @example
 * const params = { x: [0] };
 * const adagrad = new AdaGrad({ lr: 1 });
 * for (let k = 0; k < 4; k++) adagrad.update(params, { x: [3] });
 * params.x[0].toFixed(4); // '-2.7845'
 * (1 + 1 / Math.sqrt(2) + 1 / Math.sqrt(3) + 1 / Math.sqrt(4)).toFixed(4); // '2.7845'
 */
export class AdaGrad extends Optimizer<'h', AdaGradHyper> {
  constructor({ lr = 0.01, eps = 1e-7, lrDecay = 0, initialAccumulator = 0, transforms = [] }: AdaGradOptions = {}) {
    super('AdaGrad', {
      lr,
      transforms,
      hyper: { eps, lrDecay, initialAccumulator },
      ranges: { eps: epsilon, lrDecay: notNegative, initialAccumulator: notNegative },
    });
  }

  protected override slotNames() {
    return ['h'] as const;
  }

  protected override initialValue(): number {
    return this.hyper.initialAccumulator;
  }

  protected override rule(lr: number, t: number): Rule<'h'> {
    const { eps, lrDecay } = this.hyper;
    const rate = lr / (1 + (t - 1) * lrDecay);
    return (k, n, { p, g, h }) => {
      k.accumulateSquare(n, 1, g, 1, h);
      k.descend(n, rate, g, h, 1, eps, p);
    };
  }
}
