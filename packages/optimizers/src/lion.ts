import type { Params } from '@downhill/tensor';
import { decay, type DecoupledDecayOptions } from './decoupled-decay.ts';
import type { NameFilter } from './name-filter.ts';
import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { fraction, notNegative } from './range.ts';
import type { Rule } from './rule.ts';

export type LionHyper = {
  /** Weight β₁ of the old mean in the step, in [0, 1). */
  readonly beta1: number;
  /** Weight β₂ of the old mean in the new mean, in [0, 1). */
  readonly beta2: number;
  /** λ: each update first multiplies the parameters by 1 − η · λ. */
  readonly weightDecay: number;
};
export interface LionOptions extends OptimizerOptions, Partial<Omit<LionHyper, 'weightDecay'>>, DecoupledDecayOptions {}

/**
 * Lion: every parameter moves by exactly η, in the direction that gradient and momentum together vote for.
 *
 *     p ← p − η · λ · p
 *     p ← p − η · sign(β₁ · m + (1 − β₁) · g)
 *     m ← β₂ · m + (1 − β₂) · g
 *
 * It remembers one vector where {@link Adam} remembers two. Since each element of a step has size η, η is taken 3 to 10
 * times smaller than Adam's, and λ as much larger.
 *
 * Conventions: sign(0) is 0, and a gradient of NaN gives NaN. Decay is multiplied by η and comes first, as in the paper.
 * η is 10⁻⁴, β₂ 0.99, λ 0, as in the paper's code (optax: η has no default, λ 10⁻³). λ reaches every parameter unless
 * `only` chooses.
 *
 * Chen et al., NeurIPS 2023, algorithm 2.
 *
 * @example
 * const params = { x: [1], y: [1], z: [1] };
 * new Lion({ lr: 0.25 }).update(params, { x: [1000], y: [-0.001], z: [0] });
 * [params.x[0], params.y[0], params.z[0]]; // [0.75, 1.25, 1]
 */
export class Lion extends Optimizer<'m', LionHyper> {
  readonly #only: NameFilter | undefined;

  constructor({ lr = 1e-4, beta1 = 0.9, beta2 = 0.99, weightDecay = 0, only, transforms = [] }: LionOptions = {}) {
    super('Lion', {
      lr,
      transforms,
      hyper: { beta1, beta2, weightDecay },
      ranges: { beta1: fraction, beta2: fraction, weightDecay: notNegative },
    });
    this.#only = only;
  }

  protected override slotNames() {
    return ['m'] as const;
  }

  protected override before(lr: number, params: Params): void {
    decay(params, 1 - lr * this.hyper.weightDecay, this.#only);
  }

  protected override rule(lr: number): Rule<'m'> {
    const { beta1, beta2 } = this.hyper;
    return (k, n, { p, g, m, s }) => {
      k.copy(n, m, s);
      k.axpby(n, 1 - beta1, g, beta1, s);
      k.sign(n, s, s);
      k.axpby(n, -lr, s, 1, p);
      k.axpby(n, 1 - beta2, g, beta2, m);
    };
  }
}
