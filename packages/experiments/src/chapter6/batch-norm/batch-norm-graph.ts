/** What one feature of a batch goes through. */
export interface GraphInput {
  /** The feature of each sample. */
  readonly x: readonly number[];
  readonly gamma: number;
  readonly beta: number;
  readonly eps: number;
  /** ∂L/∂y of each sample. */
  readonly dy: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Batch normalisation of one feature, node by node, as the computational graph of 6.3.1 has it.
 *
 *     μ = 1/N Σ x,  c = x − μ,  σ² = 1/N Σ c²,  s = √(σ² + ε),  r = 1/s,  x̂ = c r,  y = γ x̂ + β
 *
 * `back` holds the gradient of the loss with respect to each of these, from right to left; where a value goes two ways
 * (x to the mean and to the difference, c to its square and to the product) there is one for each. `BatchNorm` of
 * `@downhill/layers` computes the same in one formula.
 *
 * Book: 6.3.1, figure 6-17, equations 6.7 and 6.8.
 */
export function batchNormGraph({ x, gamma, beta, eps, dy }: GraphInput) {
  const n = x.length;
  const mean = sum(x) / n;
  const centred = x.map((v) => v - mean);
  const squared = centred.map((c) => c * c);
  const variance = sum(squared) / n;
  const deviation = Math.sqrt(variance + eps);
  const inverse = 1 / deviation;
  const xhat = centred.map((c) => c * inverse);
  const scaled = xhat.map((v) => gamma * v);
  const y = scaled.map((v) => v + beta);

  const dxhat = dy.map((d) => d * gamma);
  const dinverse = sum(dxhat.map((d, i) => d * centred[i]!));
  const ddeviation = -dinverse / deviation ** 2;
  const dvariance = ddeviation / (2 * deviation);
  const dsquared = dvariance / n;
  const dcentredOfSquare = centred.map((c) => 2 * c * dsquared);
  const dcentredOfProduct = dxhat.map((d) => d * inverse);
  const dxOfDifference = dcentredOfSquare.map((d, i) => d + dcentredOfProduct[i]!);
  const dmean = -sum(dxOfDifference);
  const dxOfMean = dmean / n;
  return {
    forward: { mean, centred, squared, variance, deviation, inverse, xhat, scaled, y },
    back: {
      beta: sum(dy),
      scaled: dy,
      gamma: sum(dy.map((d, i) => d * xhat[i]!)),
      xhat: dxhat,
      inverse: dinverse,
      deviation: ddeviation,
      variance: dvariance,
      squared: dsquared,
      centredOfSquare: dcentredOfSquare,
      centredOfProduct: dcentredOfProduct,
      mean: dmean,
      xOfDifference: dxOfDifference,
      xOfMean: dxOfMean,
      x: dxOfDifference.map((d) => d + dxOfMean),
    },
  };
}
