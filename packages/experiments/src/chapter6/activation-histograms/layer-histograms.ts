import type { Initializer } from '@downhill/init';
import { histogram, matmul, mean, mul, randn, std, transpose, type Rng, type Tensor } from '@downhill/tensor';
import type { Activation } from './activation.ts';

/** Counts of values in bins, and the edges of the bins. */
export interface Counts {
  readonly counts: readonly number[];
  readonly edges: readonly number[];
}

/** What one layer lets through, forward and backward. */
export interface LayerHistogram {
  /** Standard deviation of the weights. */
  readonly weightStd: number;
  /** Activations, within the range of the book's figures. */
  readonly activations: Counts;
  readonly mean: number;
  /** Standard deviation of the activations. */
  readonly std: number;
  /** Share of the activations within 0.1 of a value at which the slope is 0. */
  readonly nearEnds: number;
  /** Share of the activations within 0.05 of the function's value at 0. */
  readonly nearMiddle: number;
  /** Mean of f′ over the activations. */
  readonly slope: number;
  /** ∂L/∂a, the gradient with respect to what enters the activation function. */
  readonly gradient: Counts;
  readonly gradientStd: number;
  /** Standard deviation of ∂L/∂W of this layer. */
  readonly weightGradientStd: number;
}

const counted = (x: Tensor, bins: number, range: readonly [number, number]): Counts => {
  const { counts, edges } = histogram(x, { bins, range });
  return { counts: [...counts.data], edges: [...edges.data] };
};

/** The share of elements within `distance` of one of `places`. */
const shareNear = ({ data, size }: Tensor, places: readonly number[], distance: number): number => {
  let count = 0;
  for (const v of data) if (places.some((place) => Math.abs(v - place) < distance)) count++;
  return count / size;
};

/**
 * Random inputs through equal layers without biases, z = f(x · W), as in 6.2.2, and random gradients back through them.
 *
 * The gradient with respect to the last activations is normal with deviation 1; every layer then multiplies it by f′
 * and by Wᵀ, so that its deviation shows what the layers make of it. The histograms of the gradient share one range,
 * three times the largest deviation of any layer. The loss is a mean over the samples, as everywhere.
 *
 * Weights come from the stream `init`, the inputs and the gradient from the stream `batches`: for the same seed every
 * activation and initial weight sees the same random numbers. float32, with the same bits on every machine.
 */
export function layerHistograms(
  { forward, slope, range, middle, ends }: Activation,
  weightInit: Initializer,
  rng: Rng,
  { samples, units, layers, bins }: { samples: number; units: number; layers: number; bins: number },
): LayerHistogram[] {
  const dtype = 'float32';
  const product = (a: Tensor, b: Tensor): Tensor => matmul(a, b, { deterministic: true });
  const weights = rng.fork('init');
  const data = rng.fork('batches');

  const passes: { x: Tensor; W: Tensor; z: Tensor }[] = [];
  let x = randn([samples, units], { rng: data, dtype });
  for (let i = 0; i < layers; i++) {
    const W = weightInit([units, units], { rng: weights, dtype });
    const z = forward(product(x, W));
    passes.push({ x, W, z });
    x = z;
  }

  let dz = randn([samples, units], { rng: data, dtype });
  const gradients: Tensor[] = [];
  for (const { W, z } of passes.toReversed()) {
    const da = mul(dz, slope(z));
    gradients.unshift(da);
    dz = product(da, transpose(W));
  }

  const deviations = gradients.map((da) => std(da).item());
  const reach = 3 * Math.max(...deviations);
  return passes.map(({ x, W, z }, i) => {
    const da = gradients[i]!;
    return {
      weightStd: std(W).item(),
      activations: counted(z, bins, range),
      mean: mean(z).item(),
      std: std(z).item(),
      nearEnds: shareNear(z, ends, 0.1),
      nearMiddle: shareNear(z, [middle], 0.05),
      slope: mean(slope(z)).item(),
      gradient: counted(da, bins, [-reach, reach]),
      gradientStd: deviations[i]!,
      weightGradientStd: std(product(transpose(x), da)).item() / samples,
    };
  });
}
