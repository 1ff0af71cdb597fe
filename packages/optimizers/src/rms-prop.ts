import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { epsilon, flag, fraction } from './range.ts';
import type { Rule } from './rule.ts';

export type RMSPropHyper = {
  /** Weight ρ of the old mean square, in [0, 1). PyTorch's `alpha`. */
  readonly decay: number;
  /** ε, added to the root. */
  readonly eps: number;
  /** Weight μ of the old velocity, in [0, 1). 0: no velocity. */
  readonly momentum: number;
  /** Divides by the deviation of the gradient instead of its size. */
  readonly centered: boolean;
};
export interface RMSPropOptions extends OptimizerOptions, Partial<RMSPropHyper> {}

/**
 * RMSProp: {@link AdaGrad} that forgets, so that it does not stall.
 *
 *     h ← ρ · h + (1 − ρ) · g²
 *     p ← p − η · g / (√h + ε)
 *
 * With `momentum` μ: v ← μ · v − η · g / (√h + ε) and p ← p + v. With `centered`: m ← ρ · m + (1 − ρ) · g and √(h − m²)
 * in place of √h; where rounding makes the difference negative it counts as 0, so a constant gradient does not end in
 * NaN.
 *
 * Conventions: ε stands outside the root, as in the book's code and PyTorch; Keras and optax put it inside. Everything
 * starts at 0, so the first step is η/√(1 − ρ), ten times η at ρ = 0.99. ρ is 0.99 as in the book and PyTorch (Hinton,
 * Keras and optax 0.9); ε is 10⁻⁷ as in the book (PyTorch 10⁻⁸). The velocity contains the learning rate, as in
 * Graves, Keras and optax; PyTorch leaves it out, which is the same path while η is constant.
 *
 * Tieleman & Hinton, Coursera "Neural Networks for Machine Learning", lecture 6e (2012). Centred, with momentum: Graves,
 * arXiv:1308.0850 (2013), equations 38 to 45. Book: named in 6.1.5.
 *
 * @example
 * const params = { x: [0] };
 * new RMSProp({ lr: 0.01, decay: 0.75 }).update(params, { x: [-5] });
 * params.x[0].toFixed(4); // '0.0200'
 */
export class RMSProp extends Optimizer<'h' | 'm' | 'v', RMSPropHyper> {
  constructor({
    lr = 0.01,
    decay = 0.99,
    eps = 1e-7,
    momentum = 0,
    centered = false,
    transforms = [],
  }: RMSPropOptions = {}) {
    super('RMSProp', {
      lr,
      transforms,
      hyper: { decay, eps, momentum, centered },
      ranges: { decay: fraction, eps: epsilon, momentum: fraction, centered: flag },
    });
  }

  protected override slotNames({ momentum, centered }: RMSPropHyper) {
    return ['h', ...(centered ? (['m'] as const) : []), ...(momentum > 0 ? (['v'] as const) : [])] as const;
  }

  protected override rule(lr: number): Rule<'h' | 'm' | 'v'> {
    const { decay, eps, momentum, centered } = this.hyper;
    return (k, n, { p, g, h, m, v, s }) => {
      k.accumulateSquare(n, 1 - decay, g, decay, h);
      if (centered) {
        k.axpby(n, 1 - decay, g, decay, m);
        k.copy(n, h, s);
        k.accumulateSquare(n, -1, m, 1, s);
        k.clip(n, 0, Infinity, s, s);
      }
      const square = centered ? s : h;
      if (momentum > 0) {
        k.scale(n, momentum, v, v);
        k.descend(n, lr, g, square, 1, eps, v);
        k.add(n, p, v, p);
      } else k.descend(n, lr, g, square, 1, eps, p);
    };
  }
}
