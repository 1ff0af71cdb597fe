import { he, zeros, type Initializer } from '@downhill/init';
import { formatShape, type ArenaTensor, type Shape } from '@downhill/tensor';
import type { Layer, ParamSpec, Pass } from './layer.ts';
import { requireLastAxis } from './require-last-axis.ts';
import { multiply, skipsZeros, worthSkipping } from './multiply.ts';
import { requireSize } from '../require-size.ts';

/** What {@link Affine} takes besides its sizes. */
export interface AffineOptions {
  /** He by default, which suits ReLU. */
  readonly weightInit?: Initializer | undefined;
  /** Zeros by default. */
  readonly biasInit?: Initializer | undefined;
}

/**
 * A fully connected layer: every output is a weighted sum of all inputs, plus a bias.
 *
 *     y = x W + b
 *     dW = xᵀ dy,   db = Σ over rows of dy,   dx = dy Wᵀ
 *
 * `W` weights, `b` biases.
 *
 * Conventions: W is [inputs, outputs], as in the book and Keras; PyTorch's `nn.Linear` stores [outputs, inputs]. Gradients
 * are sums over the rows: the mean over the batch is taken once, in the loss.
 *
 * Shapes: x [N, …, inputs], W [inputs, outputs], b [outputs], y [N, …, outputs].
 *
 * @throws RangeError for sizes that are not whole numbers of 1 or more, ShapeError for an input of another size.
 *
 * Book: 5.6.
 *
 * @example
 * const net = new Sequential([new Affine(2, 1, { weightInit: constant(1), biasInit: constant(0.5) })]);
 * net.predict(tensor([[1, 2], [3, 4]])).toArray(); // [[3.5], [7.5]]
 */
export class Affine implements Layer {
  readonly kind: string = 'affine';
  readonly params: readonly ParamSpec[];
  readonly state = [];
  readonly inputSize: number;
  readonly outputSize: number;

  constructor(inputSize: number, outputSize: number, { weightInit = he(), biasInit = zeros }: AffineOptions = {}) {
    requireSize('Affine', 'inputSize', inputSize);
    requireSize('Affine', 'outputSize', outputSize);
    this.inputSize = inputSize;
    this.outputSize = outputSize;
    const fans = { fanIn: inputSize, fanOut: outputSize };
    this.params = [
      { name: 'W', shape: [inputSize, outputSize], init: weightInit, ...fans, penalized: true },
      { name: 'b', shape: [outputSize], init: biasInit, ...fans, penalized: false },
    ];
  }

  outputShape(inputShape: Shape, nameOf: (name: string) => string = (name) => name): Shape {
    const { inputSize, outputSize } = this;
    requireLastAxis(`Affine ${nameOf('W')} ${formatShape([inputSize, outputSize])}`, inputSize, inputShape);
    return [...inputShape.slice(0, -1), outputSize];
  }

  readsBytes(density: number): boolean {
    return skipsZeros(density, this.outputSize);
  }

  forward(x: ArenaTensor, pass: Pass): ArenaTensor {
    return this.product(x, pass, false);
  }

  backward(dy: ArenaTensor, pass: Pass): ArenaTensor | undefined {
    const { kernels, input: x } = pass;
    const { inputSize: k, outputSize: n } = this;
    const rows = x.size / k;
    const skip = skipsInput(pass).data[0] === 1;
    multiply(kernels, k, n, rows, x, true, skip, dy.ptr, false, pass.grad('W').ptr, 0, false);
    kernels.columnSums(rows, n, dy.ptr, pass.grad('b').ptr);
    if (!pass.needsInputGradient) return undefined;
    const dx = pass.buffer('dx', x.shape);
    multiply(
      kernels,
      rows,
      k,
      n,
      dy,
      false,
      worthSkipping(kernels, dy, k),
      pass.param('W').ptr,
      true,
      dx.ptr,
      0,
      false,
    );
    return dx;
  }

  /** x W + b, or max(x W + b, 0) in the same sweep over memory. */
  protected product(x: ArenaTensor, pass: Pass, relu: boolean): ArenaTensor {
    const { kernels } = pass;
    const { inputSize: k, outputSize: n } = this;
    const [W, b] = [pass.param('W'), pass.param('b')];
    const y = pass.buffer('y', [...x.shape.slice(0, -1), n]);
    const skip = worthSkipping(kernels, x, n);
    skipsInput(pass).data[0] = Number(skip);
    multiply(kernels, x.size / k, n, k, x, false, skip, W.ptr, false, y.ptr, b.ptr, relu);
    return y;
  }
}

/** Whether the last forward skipped the zeros of its input: the backward pass has the same input, and need not count. */
const skipsInput = (pass: Pass): ArenaTensor => pass.buffer('skipsInput', [1], 'uint8');
