import type { Kernels, Ptr } from '@downhill/tensor';
import { Elementwise } from './elementwise.ts';

/**
 * Logistic sigmoid: squeezes every number into 0…1.
 *
 *     y = 1 / (1 + e⁻ˣ)
 *     dx = dy · y (1 − y)
 *
 * Its slope is at most 1/4 and vanishes at both ends: outputs that crowd near 0 and 1 stop the gradient (figure 6-10).
 *
 * Shapes: any, kept.
 *
 * Book: 3.2.4 and 5.5.2.
 *
 * @example
 * new Sequential([new Sigmoid()], { inputShape: [2] }).predict(tensor([[0, 100]])).toArray(); // [[0.5, 1]]
 */
export class Sigmoid extends Elementwise {
  readonly kind = 'sigmoid';

  protected apply(kernels: Kernels, n: number, x: Ptr, y: Ptr): void {
    kernels.sigmoid(n, x, y);
  }

  protected applyGrad(kernels: Kernels, n: number, _x: Ptr, y: Ptr, dy: Ptr, dx: Ptr): void {
    kernels.sigmoidGrad(n, y, dy, dx);
  }
}
