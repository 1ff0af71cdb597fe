import { Rng, randn, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import {
  Affine,
  BatchNorm,
  Dropout,
  MeanSquaredError,
  MultiLayerNet,
  Relu,
  Sequential,
  Softmax,
  Tanh,
  activationLayers,
  checkNetwork,
  l1Penalty,
  l2Penalty,
  type ActivationName,
} from '../src/index.ts';

const x = randn([6, 5], { rng: new Rng('x') });
const labels = tensor([2, 0, 1, 2, 1, 0]);
const size = (net: Sequential): number => x.size + [...net.params].reduce((sum, [, p]) => sum + p.size, 0);

/** Moves every parameter off its initial value: zero biases hide errors. */
function shaken<N extends Sequential>(net: N): N {
  const rng = new Rng('shaken');
  for (const [name, p] of net.params)
    net.params.set(
      name,
      p.data.map((v) => v + 0.2 * rng.normal()),
    );
  return net;
}

const activations = Object.keys(activationLayers) as ActivationName[];
const stacks = activations.flatMap((activation) =>
  [false, true].flatMap((batchNorm) =>
    [0, 0.3].flatMap((dropoutRatio) =>
      [0, 0.1].map((weightDecay) => ({ activation, batchNorm, dropoutRatio, weightDecay })),
    ),
  ),
);

describe('gradients of whole networks equal central differences', () => {
  it.each(stacks)('$activation, batch norm $batchNorm, dropout $dropoutRatio, decay $weightDecay', (options) => {
    const sizes = { inputSize: 5, hiddenSizes: [8, 7], outputSize: 3 };
    const net = shaken(new MultiLayerNet({ ...sizes, ...options, seed: 1, dtype: 'float64' }));
    const zero = options.batchNorm ? ['b1', 'b2'] : [];
    const report = checkNetwork(net, x, labels, { zero });
    expect(report.maxRelativeError).toBeLessThan(1e-6);
    expect(report.kinks.length).toBeLessThan(report.total / 20);
    expect(report.total).toBe(size(net));
    expect(report.nonZero).toBeGreaterThan(report.total / 4);
  });

  it('probabilities as targets', () => {
    const t = tensor([
      [0.2, 0.3, 0.5],
      [1, 0, 0],
      [0, 0.5, 0.5],
      [0.1, 0.1, 0.8],
      [0.9, 0.1, 0],
      [0.4, 0.3, 0.3],
    ]);
    const net = shaken(new Sequential([new Affine(5, 4), new Tanh(), new Affine(4, 3)], { dtype: 'float64' }));
    expect(checkNetwork(net, x, t).maxRelativeError).toBeLessThan(1e-6);
  });

  it('mean squared error, L1 and L2 together', () => {
    const net = shaken(
      new Sequential([new Affine(5, 4), new Tanh(), new Affine(4, 2)], {
        loss: new MeanSquaredError(),
        penalties: [l1Penalty(0.05), l2Penalty(0.1)],
        dtype: 'float64',
      }),
    );
    expect(checkNetwork(net, x, randn([6, 2], { rng: new Rng('t') })).maxRelativeError).toBeLessThan(1e-6);
  });

  it('layers in unusual places: normalisation and ReLU first, softmax and dropout inside', () => {
    const layers = [
      new BatchNorm(5),
      new Relu(),
      new Affine(5, 6),
      new Softmax(),
      new Dropout(0.2),
      new Affine(6, 4),
      new Relu(),
      new Relu(),
      new Affine(4, 3),
    ];
    const net = shaken(new Sequential(layers, { dtype: 'float64', seed: 4 }));
    const report = checkNetwork(net, x, labels);
    expect(report.maxRelativeError).toBeLessThan(1e-6);
    expect(report.total).toBe(size(net));
  });

  it('numericalGradient agrees, penalties and dropout included, and disturbs nothing', () => {
    const net = shaken(
      new MultiLayerNet({
        inputSize: 5,
        hiddenSizes: [4],
        outputSize: 3,
        activation: 'tanh',
        batchNorm: true,
        dropoutRatio: 0.3,
        weightDecay: 0.1,
        dtype: 'float64',
      }),
    );
    const before = JSON.stringify(net);
    const numeric = net.numericalGradient(x, labels);
    expect(JSON.stringify(net)).toBe(before);
    const expected = net.loss(x, labels, { training: true });
    expect(net.gradient(x, labels)).toBe(expected);
    expect(Object.keys(numeric)).toEqual(net.params.names);
    for (const [name, g] of net.grads) {
      const scale = Math.max(...g.data.map(Math.abs), 1e-3);
      g.data.forEach((v, i) => expect(Math.abs(v - numeric[name]!.data[i]!)).toBeLessThan(1e-6 * scale));
    }
  });

  it('refuses the book’s batch of one through batch normalisation', () => {
    const options = { activation: 'tanh', batchNorm: true, dtype: 'float64' } as const;
    const net = new MultiLayerNet({ inputSize: 5, hiddenSizes: [4], outputSize: 3, ...options });
    expect(() => checkNetwork(net, randn([1, 5], { rng: new Rng(0) }), tensor([0]))).toThrow(
      /^checkGradients: vacuous: every checked gradient of W1, b1, gamma1, W2, x is 0/,
    );
  });
});
