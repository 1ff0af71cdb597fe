import type { NameFilter } from '../name-filter.ts';
import { notNegative, requireIn } from '../range.ts';
import type { GradientTransform } from './gradient-transform.ts';

/**
 * Adds the gradient of the penalty λ/2·Σp², which is what the book calls weight decay.
 *
 *     g ← g + λ·p
 *
 * Conventions: `weight_decay` of PyTorch's SGD, Adagrad, RMSprop, Adam, NAdam and RAdam is this. It reaches every
 * parameter unless `only` chooses; the book penalises weights and leaves biases, `only: (name) => name.startsWith('W')`.
 * For SGD it is the same as shrinking the weights. For methods that divide by the size of past gradients it is not:
 * there λp is divided as well, and {@link AdamW} shrinks the weights instead. A network that has its own `weightDecay`
 * has this gradient already; do not add it twice.
 *
 * Errors: RangeError when λ is negative.
 *
 * Hanson & Pratt, NIPS 1988. Book: 6.4.2.
 *
 * @example
 * const params = { W: [10], b: [10] };
 * const sgd = new SGD({ lr: 0.5, transforms: [l2(0.1, (name) => name.startsWith('W'))] });
 * sgd.update(params, { W: [0], b: [0] });
 * [params.W[0], params.b[0]]; // [9.5, 10]
 */
export function l2(lambda: number, only?: NameFilter): GradientTransform {
  requireIn(notNegative, 'l2', 'lambda', lambda);
  return (grads, params) => {
    const k = params.arena.kernels;
    if (only === undefined) k.axpby(params.flat.size, lambda, params.flat.ptr, 1, grads.flat.ptr);
    else for (const [name, p] of params) if (only(name)) k.axpby(p.size, lambda, p.ptr, 1, grads.get(name).ptr);
  };
}
