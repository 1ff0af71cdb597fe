import { constant, zeros } from '@downhill/init';
import { formatShape, type ArenaTensor, type Shape } from '@downhill/tensor';
import type { Layer, ParamSpec, Pass, StateSpec } from './layer.ts';
import { requireLastAxis } from './require-last-axis.ts';
import { requireSize } from '../require-size.ts';

/** What {@link BatchNorm} takes besides its size; the defaults are PyTorch’s. */
export interface BatchNormOptions {
  /** Weight of the old value in the running averages: 0.9 by default. PyTorch's `momentum` is 1 − decay. */
  readonly decay?: number | undefined;
  /** Added to the variance under the root: 1e-5 by default. */
  readonly eps?: number | undefined;
  /** Whether the running variance takes the unbiased batch variance, Σ(x − μ)²/(N − 1): true by default. */
  readonly unbiased?: boolean | undefined;
  /** What the running variance starts at: 1 by default. */
  readonly initialVariance?: number | undefined;
}

/**
 * Batch normalisation: gives every feature mean β and deviation γ over the batch, whatever the layers before it do.
 *
 *     x̂ = (x − μ) / √(σ² + ε),   y = γ x̂ + β
 *     dγ = Σ dy x̂,   dβ = Σ dy,   dx = γ/√(σ² + ε) · (dy − (dβ + x̂ dγ)/N)
 *     μ_run ← d μ_run + (1 − d) μ,   σ²_run ← d σ²_run + (1 − d) σ²
 *
 * μ, σ² mean and biased variance of the feature over the N rows of the batch; sums over the rows; d `decay`. In evaluation
 * x̂ uses μ_run and σ²_run, so a sample's output does not depend on its company.
 *
 * Conventions: everybody normalises by the biased variance; the rest differs, and `batchNormPresets` has the sets.
 *
 * |         | decay (of the old value) | ε     | σ²_run takes | starts at (μ, σ²) | named there    |
 * | ------- | ------------------------ | ----- | ------------ | ----------------- | -------------- |
 * | torch   | 0.9                      | 1e-5  | unbiased     | 0, 1              | momentum = 0.1 |
 * | keras   | 0.99                     | 1e-3  | biased       | 0, 1              | momentum = 0.99 |
 * | book    | 0.9                      | 10e-7 | biased       | 0, 0              | momentum = 0.9 |
 *
 * The default is PyTorch's. `10e-7` is 1e-6. Starting at 0 underrates the variance during the first 1/(1 − d) batches, so
 * early evaluations with the book's set are off; {@link MultiLayerNet} uses it all the same, to reproduce the book.
 *
 * A bias before this layer has no effect and gets no gradient beyond rounding. A batch of one row normalises to 0, and
 * every gradient through it is 0: a gradient check on it checks nothing.
 *
 * Shapes: x [N, …, D], γ and β [D]; every axis but the last is averaged over.
 *
 * @throws RangeError for options out of range, and in training for a batch of one row when `unbiased`; ShapeError for an
 *   input of another size.
 *
 * Ioffe & Szegedy, ICML 2015, algorithm 1. Book: 6.3.1, equations 6.7 and 6.8.
 *
 * @example
 * const net = new Sequential([new BatchNorm(1)], { dtype: 'float64' });
 * net.predict(tensor([[3]])).item().toFixed(4); // 3.0000
 */
export class BatchNorm implements Layer {
  readonly kind = 'batch-norm';
  readonly params: readonly ParamSpec[];
  readonly state: readonly StateSpec[];
  readonly inputSize: number;
  readonly decay: number;
  readonly eps: number;
  readonly unbiased: boolean;

  constructor(size: number, { decay = 0.9, eps = 1e-5, unbiased = true, initialVariance = 1 }: BatchNormOptions = {}) {
    requireSize('BatchNorm', 'size', size);
    if (!(decay >= 0 && decay < 1))
      throw new RangeError(`BatchNorm: decay must be at least 0 and below 1, got ${decay}`);
    if (!(eps > 0 && eps < Infinity))
      throw new RangeError(`BatchNorm: eps must be positive, got ${eps} (a constant feature would give 0/0)`);
    if (!(initialVariance >= 0 && initialVariance < Infinity))
      throw new RangeError(`BatchNorm: initialVariance must be finite and at least 0, got ${initialVariance}`);
    this.inputSize = size;
    this.decay = decay;
    this.eps = eps;
    this.unbiased = unbiased;
    const spec = { shape: [size], fanIn: size, fanOut: size, penalized: false };
    this.params = [
      { name: 'gamma', init: constant(1), ...spec },
      { name: 'beta', init: zeros, ...spec },
    ];
    this.state = [
      { name: 'runningMean', shape: [size], initial: 0 },
      { name: 'runningVariance', shape: [size], initial: initialVariance },
    ];
  }

  outputShape(inputShape: Shape, nameOf: (name: string) => string = (name) => name): Shape {
    const size = this.inputSize;
    requireLastAxis(`BatchNorm ${nameOf('gamma')} ${formatShape([size])}`, size, inputShape);
    return inputShape;
  }

  forward(x: ArenaTensor, pass: Pass): ArenaTensor {
    const { kernels } = pass;
    const { inputSize: size, eps } = this;
    const rows = x.size / size;
    const gamma = pass.param('gamma').ptr;
    const beta = pass.param('beta').ptr;
    const y = pass.buffer('y', x.shape);
    if (!pass.training) {
      const [mean, variance] = [pass.state('runningMean').ptr, pass.state('runningVariance').ptr];
      kernels.normalize(rows, size, eps, x.ptr, gamma, beta, mean, variance, y.ptr);
      return y;
    }
    const mean = pass.buffer('mean', [size]).ptr;
    const variance = pass.buffer('variance', [size]).ptr;
    const invStd = pass.buffer('invStd', [size]).ptr;
    const xhat = pass.buffer('xhat', x.shape).ptr;
    kernels.batchNorm(rows, size, eps, x.ptr, gamma, beta, mean, variance, invStd, xhat, y.ptr);
    this.#record(pass, rows, mean, variance);
    return y;
  }

  backward(dy: ArenaTensor, pass: Pass): ArenaTensor {
    const size = this.inputSize;
    const xhat = pass.buffer('xhat', dy.shape).ptr;
    const invStd = pass.buffer('invStd', [size]).ptr;
    const dx = pass.buffer('dx', dy.shape);
    const [gamma, dgamma, dbeta] = [pass.param('gamma').ptr, pass.grad('gamma').ptr, pass.grad('beta').ptr];
    pass.kernels.batchNormGrad(dy.size / size, size, dy.ptr, xhat, gamma, invStd, dgamma, dbeta, dx.ptr);
    return dx;
  }

  #record(pass: Pass, rows: number, mean: number, variance: number): void {
    if (this.unbiased && rows === 1)
      throw new RangeError(
        `BatchNorm ${pass.nameOf('gamma')}: a batch of one row has no unbiased variance; drop it, or pass unbiased: false`,
      );
    const { decay, inputSize: size } = this;
    const correction = this.unbiased ? rows / (rows - 1) : 1;
    pass.kernels.axpby(size, 1 - decay, mean, decay, pass.state('runningMean').ptr);
    pass.kernels.axpby(size, (1 - decay) * correction, variance, decay, pass.state('runningVariance').ptr);
  }
}
