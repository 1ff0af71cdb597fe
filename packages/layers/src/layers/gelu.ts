import type { Kernels, Ptr } from '@downhill/tensor';
import { Elementwise } from './elementwise.ts';

/**
 * Gaussian error linear unit: a smooth ReLU that weighs x by how likely a normal number lies below it.
 *
 *     y = x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³)))
 *     dx = dy · y′(x)
 *
 * Conventions: the tanh approximation of x Φ(x), as in GPT-2 and Keras with `approximate=True`. PyTorch's default is the
 * exact form; the two differ by less than 0.0005.
 *
 * Shapes: any, kept.
 *
 * Hendrycks & Gimpel, arXiv 1606.08415 (2016).
 *
 * @example
 * const [y] = new Sequential([new Gelu()], { inputShape: [1] }).predict(tensor([[1]])).data;
 * y.toFixed(4); // 0.8412
 */
export class Gelu extends Elementwise {
  readonly kind = 'gelu';

  protected apply(kernels: Kernels, n: number, x: Ptr, y: Ptr): void {
    kernels.gelu(n, x, y);
  }

  protected applyGrad(kernels: Kernels, n: number, x: Ptr, _y: Ptr, dy: Ptr, dx: Ptr): void {
    kernels.geluGrad(n, x, dy, dx);
  }
}
