import type { ArenaTensor, Shape } from '@downhill/tensor';
import type { Layer, Pass } from './layer.ts';

/**
 * Softmax: turns the scores of a row into probabilities that sum to 1.
 *
 *     yₖ = e^(xₖ − m) / Σⱼ e^(xⱼ − m),   m = maxⱼ xⱼ
 *     dx = y ⊙ (dy − Σⱼ yⱼ dyⱼ)
 *
 * Conventions: over the last axis, shifted by the row's maximum, so that scores near 1000 do not overflow. To train a
 * classifier leave this layer out: {@link SoftmaxCrossEntropy} takes the scores and keeps the digits that the logarithm of
 * a rounded probability has lost.
 *
 * Shapes: [N, …, K], kept.
 *
 * Book: 3.5.
 *
 * @example
 * new Sequential([new Softmax()], { inputShape: [2] }).predict(tensor([[1000, 1000]])).toArray(); // [[0.5, 0.5]]
 */
export class Softmax implements Layer {
  readonly kind = 'softmax';
  readonly params = [];
  readonly state = [];

  outputShape(inputShape: Shape): Shape {
    return inputShape;
  }

  forward(x: ArenaTensor, pass: Pass): ArenaTensor {
    const classes = x.shape.at(-1)!;
    const y = pass.buffer('y', x.shape);
    pass.kernels.softmax(x.size / classes, classes, x.ptr, y.ptr);
    return y;
  }

  backward(dy: ArenaTensor, pass: Pass): ArenaTensor {
    const classes = dy.shape.at(-1)!;
    const dx = pass.buffer('dx', dy.shape);
    pass.kernels.softmaxGrad(dy.size / classes, classes, pass.output.ptr, dy.ptr, dx.ptr);
    return dx;
  }
}
