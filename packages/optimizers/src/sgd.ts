import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import type { Rule } from './rule.ts';

/**
 * Stochastic gradient descent: a step of fixed length factor against the gradient.
 *
 *     p ← p − η · g
 *
 * On a function that is much steeper in one direction than in another, the rate that the steep one bears is too small
 * for the flat one, so the path zigzags.
 *
 * Conventions: none differ. PyTorch's `weight_decay` is the transform {@link l2}.
 *
 * Robbins & Monro, Annals of Mathematical Statistics 22 (1951). Book: 6.1.2, equation 6.1.
 *
 * @example
 * const params = { x: [-7], y: [2] };
 * const sgd = new SGD({ lr: 0.5 });
 * sgd.update(params, { x: [-0.7], y: [4] });
 * [params.x[0], params.y[0]]; // [-6.65, 0]
 */
export class SGD extends Optimizer<never, Readonly<Record<string, never>>> {
  constructor({ lr = 0.01, transforms = [] }: OptimizerOptions = {}) {
    super('SGD', { lr, transforms, hyper: {}, ranges: {} });
  }

  protected override slotNames() {
    return [];
  }

  protected override rule(lr: number): Rule<never> {
    return (k, n, { p, g }) => k.axpby(n, -lr, g, 1, p);
  }
}
