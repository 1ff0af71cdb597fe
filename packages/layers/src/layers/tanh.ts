import type { Kernels, Ptr } from '@downhill/tensor';
import { Elementwise } from './elementwise.ts';

/**
 * Hyperbolic tangent: a sigmoid that is symmetric about the origin, with values in −1…1.
 *
 *     y = tanh x
 *     dx = dy · (1 − y²)
 *
 * Shapes: any, kept.
 *
 * Book: 6.2.2.
 *
 * @example
 * new Sequential([new Tanh()], { inputShape: [2] }).predict(tensor([[0, 100]])).toArray(); // [[0, 1]]
 */
export class Tanh extends Elementwise {
  readonly kind = 'tanh';

  protected apply(kernels: Kernels, n: number, x: Ptr, y: Ptr): void {
    kernels.tanh(n, x, y);
  }

  protected applyGrad(kernels: Kernels, n: number, _x: Ptr, y: Ptr, dy: Ptr, dx: Ptr): void {
    kernels.tanhGrad(n, y, dy, dx);
  }
}
