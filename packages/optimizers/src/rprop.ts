import { Optimizer, type OptimizerOptions } from './optimizer.ts';
import { aboveOne, inside, positive } from './range.ts';
import type { Rule } from './rule.ts';

export type RpropHyper = {
  /** η₋: what a step is multiplied by where the gradient has turned, in (0, 1). */
  readonly etaMinus: number;
  /** η₊: what a step is multiplied by where the gradient has kept its sign, above 1. */
  readonly etaPlus: number;
  /** The smallest step. */
  readonly minStep: number;
  /** The largest step. */
  readonly maxStep: number;
};
/** What {@link Rprop} takes. */
export interface RpropOptions extends OptimizerOptions, Partial<RpropHyper> {}

/**
 * Rprop, resilient backpropagation: each parameter has a step of its own, which grows while the gradient keeps its sign
 * and shrinks when it turns. The gradient's size is never looked at.
 *
 *     c = sign(g) · u
 *     d ← clip(d · f, minStep, maxStep)      f = η₊ where c = 1, η₋ where c = −1, otherwise 1
 *     u ← sign(g), and 0 where c = −1
 *     p ← p − d · u
 *
 * It is made for gradients of all the data: those of mini-batches turn by chance, and every turn shortens the step.
 * {@link RMSProp} is its successor for mini-batches.
 *
 * Conventions: d starts at η, and a rate that changes later changes nothing; u starts at 0. A parameter whose gradient
 * has turned stays where it is for one update, and the next one takes its shortened step whatever the sign: this is
 * iRprop⁻, as in PyTorch. Riedmiller & Braun go back by the last step there instead. η is 0.01 as in PyTorch (the paper
 * 0.1); the other defaults are the paper's and PyTorch's.
 *
 * Riedmiller & Braun, IEEE International Conference on Neural Networks (1993). Without going back: Igel & Hüsken, Second
 * International Symposium on Neural Computation (2000).
 *
 * @example
 * const params = { x: [0] };
 * const rprop = new Rprop({ lr: 0.5, etaPlus: 2 });
 * const path = [7, 0.1, -3, -3].map((g) => (rprop.update(params, { x: [g] }), params.x[0]));
 * path; // [-0.5, -1.5, -1.5, -1]
 */
export class Rprop extends Optimizer<'d' | 'u', RpropHyper> {
  constructor({
    lr = 0.01,
    etaMinus = 0.5,
    etaPlus = 1.2,
    minStep = 1e-6,
    maxStep = 50,
    transforms = [],
  }: RpropOptions = {}) {
    super('Rprop', {
      lr,
      transforms,
      hyper: { etaMinus, etaPlus, minStep, maxStep },
      ranges: { etaMinus: inside, etaPlus: aboveOne, minStep: positive, maxStep: positive },
    });
    if (minStep > maxStep)
      throw new RangeError(`Rprop: maxStep must be minStep or more, got ${maxStep} with a minStep of ${minStep}`);
  }

  protected override slotNames() {
    return ['d', 'u'] as const;
  }

  protected override rule(lr: number, t: number): Rule<'d' | 'u'> {
    const { etaMinus, etaPlus, minStep, maxStep } = this.hyper;
    return (k, n, { p, g, d, u, s, r }) => {
      if (t === 1) k.fill(n, lr, d);
      k.sign(n, g, s);
      k.multiply(n, s, u, u); // c
      k.clip(n, 0, 1, u, r); // 1 where the sign was kept
      k.clip(n, -1, 0, u, u); // −1 where it has turned
      k.axpby(n, 1 - etaMinus, u, etaPlus - 1, r);
      k.offset(n, 1, r, r); // f
      k.multiply(n, d, r, d);
      k.clip(n, minStep, maxStep, d, d);
      k.offset(n, 1, u, u); // 0 where it has turned, otherwise 1
      k.multiply(n, s, u, u);
      k.multiply(n, d, u, s);
      k.subtract(n, p, s, p);
    };
  }
}
