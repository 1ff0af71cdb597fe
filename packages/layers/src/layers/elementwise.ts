import type { ArenaTensor, Kernels, Ptr, Shape } from '@downhill/tensor';
import type { Layer, Pass } from './layer.ts';

/** A function applied to every element, without parameters. */
export abstract class Elementwise implements Layer {
  abstract readonly kind: string;
  readonly params = [];
  readonly state = [];
  readonly isActivation = true;

  outputShape(inputShape: Shape): Shape {
    return inputShape;
  }

  forward(x: ArenaTensor, pass: Pass): ArenaTensor {
    const y = pass.buffer('y', x.shape);
    this.apply(pass.kernels, x.size, x.ptr, y.ptr);
    return y;
  }

  backward(dy: ArenaTensor, pass: Pass): ArenaTensor {
    const dx = pass.buffer('dx', dy.shape);
    this.applyGrad(pass.kernels, dy.size, pass.input.ptr, pass.output.ptr, dy.ptr, dx.ptr);
    return dx;
  }

  /** y ← f(x) */
  protected abstract apply(kernels: Kernels, n: number, x: Ptr, y: Ptr): void;
  /** dx ← dy · f′(x); y = f(x) is there too. */
  protected abstract applyGrad(kernels: Kernels, n: number, x: Ptr, y: Ptr, dy: Ptr, dx: Ptr): void;
}
