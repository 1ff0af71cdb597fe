import { he, normal, xavier } from '@downhill/init';
import { randn, Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { activations, type ActivationKey } from './activation.ts';
import { layerHistograms } from './layer-histograms.ts';

const size = { samples: 40, units: 12, layers: 3, bins: 10 };
const deviation = (values: readonly number[]): number => {
  const m = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - m) ** 2, 0) / values.length);
};

/** The same in plain float64 loops over plain arrays, one sample at a time. */
function plain(key: ActivationKey, scale: number) {
  const [f, slope] = {
    sigmoid: [(a: number) => 1 / (1 + Math.exp(-a)), (z: number) => z * (1 - z)],
    tanh: [Math.tanh, (z: number) => 1 - z * z],
    relu: [(a: number) => Math.max(a, 0), (z: number) => (z > 0 ? 1 : 0)],
  }[key] as [(a: number) => number, (z: number) => number];
  const { samples: n, units: d, layers } = size;
  const rows = (flat: ArrayLike<number>): number[][] =>
    Array.from({ length: flat.length / d }, (_, i) => Array.from({ length: d }, (_unused, j) => flat[i * d + j]!));
  const rng = new Rng(5);
  const [weights, data] = [rng.fork('init'), rng.fork('batches')];
  const inputs = rows(randn([n, d], { rng: data }).data);
  const noise = rows(randn([n, d], { rng: data }).data);
  const matrices = Array.from({ length: layers }, () =>
    rows(randn([d, d], { rng: weights }).data).map((row) => row.map((w) => w * scale)),
  );
  const outputs: number[][][] = [inputs];
  for (const W of matrices)
    outputs.push(outputs.at(-1)!.map((x) => W[0]!.map((_, j) => f(x.reduce((sum, v, i) => sum + v * W[i]![j]!, 0)))));
  let dz = noise;
  const gradients: number[][][] = [];
  const weightGradients: number[] = [];
  for (let k = layers - 1; k >= 0; k--) {
    const da = dz.map((row, s) => row.map((v, j) => v * slope(outputs[k + 1]![s]![j]!)));
    gradients.unshift(da);
    const dW = matrices[k]!.map((row, i) =>
      row.map((_, j) => outputs[k]!.reduce((sum, x, s) => sum + x[i]! * da[s]![j]!, 0) / n),
    );
    weightGradients.unshift(deviation(dW.flat()));
    dz = da.map((row) => matrices[k]!.map((w) => w.reduce((sum, v, j) => sum + v * row[j]!, 0)));
  }
  return { outputs: outputs.slice(1).map((z) => z.flat()), gradients: gradients.map((g) => g.flat()), weightGradients };
}

describe('layerHistograms', () => {
  it.each(['sigmoid', 'tanh', 'relu'] as const)('agrees with plain loops: %s', (key) => {
    const expected = plain(key, 0.3);
    const layers = layerHistograms(activations[key], normal(0.3), new Rng(5), size);
    expect(layers).toHaveLength(3);
    const { ends, middle, range } = activations[key];
    layers.forEach((layer, i) => {
      const z = expected.outputs[i]!;
      const near = (places: readonly number[], d: number): number =>
        z.filter((v) => places.some((place) => Math.abs(v - place) < d)).length / z.length;
      // float32: a few rounding errors of 6e-8 for each of 12 summands in each of 3 layers.
      expect(Math.abs(layer.std / deviation(z) - 1)).toBeLessThan(2e-5);
      expect(Math.abs(layer.mean - z.reduce((a, b) => a + b, 0) / z.length)).toBeLessThan(2e-5);
      expect(Math.abs(layer.gradientStd / deviation(expected.gradients[i]!) - 1)).toBeLessThan(2e-5);
      expect(Math.abs(layer.weightGradientStd / expected.weightGradients[i]! - 1)).toBeLessThan(2e-5);
      // At most one of the 480 numbers may lie so close to a border that rounding decides.
      expect(Math.abs(layer.nearEnds - near(ends, 0.1))).toBeLessThanOrEqual(1 / 480);
      expect(Math.abs(layer.nearMiddle - near([middle], 0.05))).toBeLessThanOrEqual(1 / 480);
      const inside = z.filter((v) => v >= range[0] && v <= range[1]).length;
      const { counts, edges } = layer.activations;
      expect(counts.reduce((a, b) => a + b, 0)).toBe(inside);
      expect([edges[0], edges.at(-1), counts.length]).toEqual([...range, 10]);
    });
  });

  it('gives every kind of initial weights the same random numbers', () => {
    const relu = (init: ReturnType<typeof he>) => layerHistograms(activations.relu, init, new Rng(1), size);
    const [small, large] = [relu(xavier()), relu(he())];
    // ReLU is homogeneous: √2 times the weights are √2 times the activations of each layer.
    small.forEach(({ std }, i) => expect(large[i]!.std / std).toBeCloseTo(Math.SQRT2 ** (i + 1), 4));
  });

  it('shows the gradients of all layers in one range of three deviations', () => {
    const layers = layerHistograms(activations.relu, he(), new Rng(1), size);
    const reach = 3 * Math.max(...layers.map(({ gradientStd }) => gradientStd));
    for (const { gradient } of layers) {
      expect(gradient.edges[0]).toBeCloseTo(-reach, 12);
      expect(gradient.edges.at(-1)).toBeCloseTo(reach, 12);
    }
  });

  it('is plain data', () => {
    const layers = layerHistograms(activations.tanh, xavier(), new Rng(1), size);
    expect(JSON.parse(JSON.stringify(layers))).toEqual(layers);
  });
});
