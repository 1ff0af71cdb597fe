import type { Kernels, Ptr } from '@downhill/tensor';
import { Elementwise } from './elementwise.ts';

/**
 * Leaky ReLU: lets a little of the negative side through, so that no unit dies for ever.
 *
 *     y = x where x > 0, else s x
 *     dx = dy where x > 0, else s dy
 *
 * `s` slope of the negative side.
 *
 * Conventions: slope 0.01, as in the paper and PyTorch; Keras has 0.3, TensorFlow 0.2. The gradient at exactly 0 is s dy.
 *
 * Shapes: any, kept.
 *
 * @throws RangeError when the slope is not finite.
 *
 * Maas, Hannun & Ng, ICML 2013.
 *
 * @example
 * new Sequential([new LeakyRelu(0.5)], { inputShape: [3] }).predict(tensor([[-1, 0, 2]])).toArray(); // [[-0.5, 0, 2]]
 */
export class LeakyRelu extends Elementwise {
  readonly kind = 'leaky-relu';
  readonly slope: number;

  constructor(slope = 0.01) {
    super();
    if (!Number.isFinite(slope)) throw new RangeError(`LeakyRelu: slope must be finite, got ${slope}`);
    this.slope = slope;
  }

  protected apply(kernels: Kernels, n: number, x: Ptr, y: Ptr): void {
    kernels.leakyRelu(n, this.slope, x, y);
  }

  protected applyGrad(kernels: Kernels, n: number, x: Ptr, _y: Ptr, dy: Ptr, dx: Ptr): void {
    kernels.leakyReluGrad(n, this.slope, x, dy, dx);
  }
}
