import type { Kernels, Ptr } from '@downhill/tensor';
import { Elementwise } from './elementwise.ts';

/**
 * Rectified linear unit: keeps what is positive.
 *
 *     y = max(x, 0)
 *     dx = dy where y > 0, else 0
 *
 * Conventions: the gradient at exactly 0 is 0, as in the book and PyTorch. NaN stays NaN. Where it follows an
 * {@link Affine} a network computes both at once, with the same result.
 *
 * Shapes: any, kept.
 *
 * Book: 3.2.7 and 5.5.1. Nair & Hinton, ICML 2010.
 *
 * @example
 * new Sequential([new Relu()], { inputShape: [3] }).predict(tensor([[-1, 0, 2]])).toArray(); // [[0, 0, 2]]
 */
export class Relu extends Elementwise {
  readonly kind = 'relu';

  protected apply(kernels: Kernels, n: number, x: Ptr, y: Ptr): void {
    kernels.relu(n, x, y);
  }

  protected applyGrad(kernels: Kernels, n: number, _x: Ptr, y: Ptr, dy: Ptr, dx: Ptr): void {
    kernels.reluGrad(n, y, dy, dx);
  }
}
