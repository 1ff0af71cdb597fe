import type { FloatType } from '../dtype.ts';

/**
 * A byte offset into an arena's memory, a multiple of the element's size. 0 is never a valid block and means "none".
 * Kernels may read up to 64 bytes past the end of a block, whatever is there, and change nothing outside their outputs.
 */
export type Ptr = number;

/**
 * Algebra on flat vectors of `n` elements: all an optimizer needs. The last pointer is written to; an input may be the
 * same block as the output. `n` is any whole number ≥ 0.
 */
export interface VectorKernels {
  /** y ← value */
  fill(n: number, value: number, y: Ptr): void;
  /** y ← x */
  copy(n: number, x: Ptr, y: Ptr): void;
  /** y ← a·x */
  scale(n: number, a: number, x: Ptr, y: Ptr): void;
  /** y ← x + a */
  offset(n: number, a: number, x: Ptr, y: Ptr): void;
  /** y ← a·x + b·y (a·x alone when b is 0, so a NaN in y is forgotten) */
  axpby(n: number, a: number, x: Ptr, b: number, y: Ptr): void;
  /** y ← a·x² + b·y */
  accumulateSquare(n: number, a: number, x: Ptr, b: number, y: Ptr): void;
  /** p ← p − lr · x / (√h · s + eps): the step of every method that divides by a root */
  descend(n: number, lr: number, x: Ptr, h: Ptr, s: number, eps: number, p: Ptr): void;
  /**
   * Two moving averages and the step that divides one by the root of the other, in one pass over the memory:
   *
   *     m ← a·g + b·m
   *     v ← c·g² + d·v
   *     p ← p − lr · m / (√v · s + eps)
   */
  descendByMoments(
    n: number,
    a: number,
    g: Ptr,
    b: number,
    m: Ptr,
    c: number,
    d: number,
    v: Ptr,
    lr: number,
    s: number,
    eps: number,
    p: Ptr,
  ): void;
  /** y ← a + b */
  add(n: number, a: Ptr, b: Ptr, y: Ptr): void;
  /** y ← a − b */
  subtract(n: number, a: Ptr, b: Ptr, y: Ptr): void;
  /** y ← a ⊙ b */
  multiply(n: number, a: Ptr, b: Ptr, y: Ptr): void;
  /** y ← a / b */
  divide(n: number, a: Ptr, b: Ptr, y: Ptr): void;
  /** y ← max(a, b); NaN where a or b is. */
  maximum(n: number, a: Ptr, b: Ptr, y: Ptr): void;
  /** y ← √x */
  sqrt(n: number, x: Ptr, y: Ptr): void;
  /** y ← |x| */
  abs(n: number, x: Ptr, y: Ptr): void;
  /** y ← sign(x): −1, 0 or 1; NaN stays. */
  sign(n: number, x: Ptr, y: Ptr): void;
  /** y ← min(max(x, low), high) */
  clip(n: number, low: number, high: number, x: Ptr, y: Ptr): void;
  /** Σ x, in float64 */
  sum(n: number, x: Ptr): number;
  /** Σ x², in float64 */
  sumSquares(n: number, x: Ptr): number;
  /** max |x| (0 for n = 0; NaN when an element is NaN) */
  maxAbs(n: number, x: Ptr): number;
}

/** Products of matrices, row-major and contiguous. The output is a block of its own, except where it is elementwise. */
export interface MatrixKernels {
  /**
   * C[m, n] ← epilogue(op(A)[m, k] · op(B)[k, n]).
   *
   * A is stored [m, k], or [k, m] when `transposeA`; B is stored [k, n], or [n, k] when `transposeB`.
   * Epilogue, in this order: add the row vector `bias` [n] (0: none); when `relu`, max(·, 0) keeping NaN; where `mask`
   * [m, n] is given (not 0), elements whose mask is not positive become 0 (the backward pass of ReLU).
   */
  matmul(
    m: number,
    n: number,
    k: number,
    a: Ptr,
    transposeA: boolean,
    b: Ptr,
    transposeB: boolean,
    c: Ptr,
    bias: Ptr,
    relu: boolean,
    mask: Ptr,
  ): void;
  /**
   * The same product when many elements of A are 0: they are skipped (so 0·∞ and 0·NaN count as 0). With SIMD it is the
   * faster one from n = 32 on, while no more than three quarters of A are not 0.
   */
  sparseMatmul(
    m: number,
    n: number,
    k: number,
    a: Ptr,
    transposeA: boolean,
    b: Ptr,
    transposeB: boolean,
    c: Ptr,
    bias: Ptr,
    relu: boolean,
    mask: Ptr,
  ): void;
  /** C[m, n] ← epilogue(op(A / divisor)[m, k] · B[k, n]) with A as bytes, of which many are 0 and skipped. */
  sparseMatmulBytes(
    m: number,
    n: number,
    k: number,
    a: Ptr,
    transposeA: boolean,
    divisor: number,
    b: Ptr,
    c: Ptr,
    bias: Ptr,
    relu: boolean,
  ): void;
  /** How many of n elements are not 0. */
  countNonZero(n: number, x: Ptr): number;
  /** How many of n bytes are not 0. */
  countNonZeroBytes(n: number, x: Ptr): number;
  /** y[cols, rows] ← x[rows, cols]ᵀ */
  transpose(rows: number, cols: number, x: Ptr, y: Ptr): void;
  /** y[cols] ← Σ over rows of x[rows, cols] */
  columnSums(rows: number, cols: number, x: Ptr, y: Ptr): void;
  /** y[rows, cols] ← x[rows, cols] + row[cols] */
  addRow(rows: number, cols: number, x: Ptr, row: Ptr, y: Ptr): void;
}

/** Elementwise functions and their backward passes. `…Grad`: dx ← dy · f′, from the stored output y or input x. */
export interface ActivationKernels {
  /** y ← eˣ */
  exp(n: number, x: Ptr, y: Ptr): void;
  /** y ← ln x */
  log(n: number, x: Ptr, y: Ptr): void;
  /** y ← max(x, 0); NaN stays. */
  relu(n: number, x: Ptr, y: Ptr): void;
  /** dx ← dy where y > 0, else 0; y may be the output or the input. */
  reluGrad(n: number, y: Ptr, dy: Ptr, dx: Ptr): void;
  /** y ← x where x > 0, else slope·x */
  leakyRelu(n: number, slope: number, x: Ptr, y: Ptr): void;
  /** dx ← dy where x > 0, else slope·dy */
  leakyReluGrad(n: number, slope: number, x: Ptr, dy: Ptr, dx: Ptr): void;
  /** y ← 1 / (1 + e⁻ˣ) */
  sigmoid(n: number, x: Ptr, y: Ptr): void;
  /** dx ← dy · y · (1 − y) */
  sigmoidGrad(n: number, y: Ptr, dy: Ptr, dx: Ptr): void;
  /** y ← tanh x */
  tanh(n: number, x: Ptr, y: Ptr): void;
  /** dx ← dy · (1 − y²) */
  tanhGrad(n: number, y: Ptr, dy: Ptr, dx: Ptr): void;
  /** The tanh form: y ← x/2 · (1 + tanh u) with u = √(2/π) · (x + 0.044715 x³) */
  gelu(n: number, x: Ptr, y: Ptr): void;
  /** dx ← dy · (½ · (1 + tanh u) + x/2 · (1 − tanh² u) · u′) with the u of `gelu` and u′ = √(2/π) · (1 + 0.134145 x²) */
  geluGrad(n: number, x: Ptr, dy: Ptr, dx: Ptr): void;
}

/** Softmax, losses, normalisation and the input of data. */
export interface NetworkKernels {
  /** Each row of y[rows, cols] ← softmax of the row of x, shifted by its maximum. */
  softmax(rows: number, cols: number, x: Ptr, y: Ptr): void;
  /** dx ← y ⊙ (dy − Σⱼ yⱼ dyⱼ), row by row. */
  softmaxGrad(rows: number, cols: number, y: Ptr, dy: Ptr, dx: Ptr): void;
  /**
   * Softmax, cross-entropy and gradient in one pass: d ← (softmax(z) − onehot(labels)) · scale; returns
   * Σ over rows of −log softmax(z)[label], in float64. `labels`: int32 [rows], each in 0…cols−1.
   */
  softmaxCrossEntropy(rows: number, cols: number, z: Ptr, labels: Ptr, scale: number, d: Ptr): number;
  /** Σ over rows of −log softmax(z)[label], in float64, without a gradient. */
  crossEntropy(rows: number, cols: number, z: Ptr, labels: Ptr): number;
  /** How many rows have their largest element (the first of equals; a NaN is not larger) at `labels[row]`. */
  countCorrect(rows: number, cols: number, z: Ptr, labels: Ptr): number;
  /**
   * Batch normalisation, training: mean and biased variance of each column, x̂ = (x − mean)/√(variance + eps),
   * y = gamma·x̂ + beta. Writes mean[cols], variance[cols], invStd[cols] = 1/√(variance + eps), xhat, y.
   */
  batchNorm(
    rows: number,
    cols: number,
    eps: number,
    x: Ptr,
    gamma: Ptr,
    beta: Ptr,
    mean: Ptr,
    variance: Ptr,
    invStd: Ptr,
    xhat: Ptr,
    y: Ptr,
  ): void;
  /** Its backward pass: dgamma, dbeta [cols] and dx [rows, cols]. */
  batchNormGrad(
    rows: number,
    cols: number,
    dy: Ptr,
    xhat: Ptr,
    gamma: Ptr,
    invStd: Ptr,
    dgamma: Ptr,
    dbeta: Ptr,
    dx: Ptr,
  ): void;
  /** Batch normalisation with given statistics: y = gamma·(x − mean)/√(variance + eps) + beta. */
  normalize(
    rows: number,
    cols: number,
    eps: number,
    x: Ptr,
    gamma: Ptr,
    beta: Ptr,
    mean: Ptr,
    variance: Ptr,
    y: Ptr,
  ): void;
  /** y[n] ← bytes[n] / divisor, rounded once. */
  bytesToFloats(n: number, divisor: number, bytes: Ptr, y: Ptr): void;
}

/** Everything a network is computed with. Implemented by `reference` (float32, float64) and `simd` (float32). */
export interface Kernels extends VectorKernels, MatrixKernels, ActivationKernels, NetworkKernels {}

/** The part of `WebAssembly.Memory` that is used here; declared so that published types need no DOM library. */
export interface LinearMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Makes the memory of an arena together with the kernels that work in it. */
export interface Backend<K extends VectorKernels = Kernels> {
  /** `reference`, `simd` or `relaxed` */
  readonly name: string;
  readonly dtype: FloatType;
  /** `scratch(bytes)`: a block that the kernels may overwrite at every call; it may move when a larger one is asked for. */
  instantiate(scratch: (bytes: number) => Ptr): { memory: LinearMemory; heapBase: Ptr; kernels: K };
}
