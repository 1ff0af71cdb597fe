import { constant, normal } from '@downhill/init';
import { Rng, randn, tensor, type ArenaTensor, type Tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { Affine, BatchNorm, Dropout, MultiLayerNet, Relu, Sequential, batchNormPresets, type Pass } from '../index.ts';

const sizes = { inputSize: 6, hiddenSizes: [8, 7], outputSize: 3 };
const x = randn([10, 6], { rng: new Rng('x') });
const t = tensor([0, 1, 2, 0, 1, 2, 0, 1, 2, 0]);
const kinds = (net: Sequential): string[] => net.layers.map(({ kind }) => kind);
const squares = ({ data }: Tensor): number => Array.from(data).reduce((sum, v) => sum + v * v, 0);
const deviation = (W: Tensor): number => Math.sqrt(squares(W) / W.size);

describe('MultiLayerNet', () => {
  it('is affine, batch norm, activation, dropout for every hidden size, then affine', () => {
    expect(kinds(new MultiLayerNet(sizes))).toEqual(['affine', 'relu', 'affine', 'relu', 'affine']);
    const full = new MultiLayerNet({ ...sizes, activation: 'sigmoid', batchNorm: true, dropoutRatio: 0.2 });
    const hidden = ['affine', 'batch-norm', 'sigmoid', 'dropout'];
    expect(kinds(full)).toEqual([...hidden, ...hidden, 'affine']);
    expect(full.params.names.join(' ')).toBe('W1 b1 gamma1 beta1 W2 b2 gamma2 beta2 W3 b3');
    expect([...full.params].map(([, p]) => p.shape)).toEqual([
      [6, 8],
      [8],
      [8],
      [8],
      [8, 7],
      [7],
      [7],
      [7],
      [7, 3],
      [3],
    ]);
    expect(kinds(new MultiLayerNet({ ...sizes, hiddenSizes: [] }))).toEqual(['affine']);
  });

  it('computes what the layers by hand compute', () => {
    const byHand = new Sequential([new Affine(6, 8), new Relu(), new Affine(8, 7), new Relu(), new Affine(7, 3)], {
      seed: 4,
    });
    const net = new MultiLayerNet({ ...sizes, seed: 4 });
    expect(net.gradient(x, t)).toBe(byHand.gradient(x, t));
    expect(net.grads.flat.data).toEqual(byHand.grads.flat.data);
  });

  it('starts ReLU with He, sigmoid and tanh with Xavier, biases with 0', () => {
    const wide = { inputSize: 200, hiddenSizes: [300], outputSize: 100 };
    for (const [activation, variance] of [
      ['relu', 2],
      ['sigmoid', 1],
      ['tanh', 1],
    ] as const) {
      const net = new MultiLayerNet({ ...wide, activation });
      const close = (got: number, expected: number): void => expect(Math.abs(got / expected - 1)).toBeLessThan(5 / 200);
      close(deviation(net.params.get('W1')), Math.sqrt(variance / 200));
      close(deviation(net.params.get('W2')), Math.sqrt(variance / 300));
      expect(net.params.get('b1').data.every((v) => v === 0)).toBe(true);
    }
  });

  it('takes an initializer, or a deviation', () => {
    const equal = new MultiLayerNet({ ...sizes, weightInit: constant(0.5) });
    expect(equal.params.get('W3').data.every((v) => v === 0.5)).toBe(true);
    const [a, b] = [0.01, normal(0.01)].map((weightInit) => new MultiLayerNet({ ...sizes, weightInit, seed: 3 }));
    expect(a!.params.flat.data).toEqual(b!.params.flat.data);
    expect(new MultiLayerNet({ ...sizes, weightInit: 0 }).params.flat.data.every((v) => v === 0)).toBe(true);
  });

  it('weightDecay adds λ/2 ΣW² to the loss and λW to the gradient of the weights', () => {
    const [plain, decayed] = [0, 0.1].map(
      (weightDecay) => new MultiLayerNet({ ...sizes, weightDecay, dtype: 'float64' }),
    );
    const penalty = ['W1', 'W2', 'W3'].map((name) => 0.05 * squares(plain!.params.get(name))).reduce((a, b) => a + b);
    expect(decayed!.loss(x, t) - plain!.loss(x, t)).toBeCloseTo(penalty, 12);
    expect(decayed!.gradient(x, t) - plain!.gradient(x, t)).toBeCloseTo(penalty, 12);
    for (const [name, g] of decayed!.grads) {
      const rate = name.startsWith('W') ? 0.1 : 0;
      const expected = plain!.grads.get(name).data.map((v, i) => v + rate * plain!.params.get(name).data[i]!);
      g.data.forEach((v, i) => expect(v).toBeCloseTo(expected[i]!, 12));
    }
  });

  it('batchNorm: true is the book’s; options are passed on', () => {
    const layerOf = (batchNorm: boolean | { decay: number }): BatchNorm =>
      new MultiLayerNet({ ...sizes, batchNorm }).layers[1] as BatchNorm;
    expect(JSON.stringify(layerOf(true))).toBe(JSON.stringify(new BatchNorm(8, batchNormPresets.book)));
    expect(JSON.stringify(layerOf({ decay: 0.5 }))).toBe(JSON.stringify(new BatchNorm(8, { decay: 0.5 })));
    expect(layerOf(false).kind).toBe('relu');
  });

  it('dropoutRatio and dropoutScaling are passed on', () => {
    const { layers } = new MultiLayerNet({ ...sizes, dropoutRatio: 0.15, dropoutScaling: 'book' });
    expect([(layers[2] as Dropout).ratio, (layers[2] as Dropout).scaling]).toEqual([0.15, 'book']);
  });

  it('messages', () => {
    expect(() => new MultiLayerNet({ ...sizes, hiddenSizes: [8, 0] })).toThrow(
      new RangeError('MultiLayerNet: hiddenSizes[1] must be a whole number of 1 or more, got 0'),
    );
    expect(() => new MultiLayerNet({ ...sizes, inputSize: NaN })).toThrow(
      new RangeError('MultiLayerNet: inputSize must be a whole number of 1 or more, got NaN'),
    );
    expect(() => new MultiLayerNet({ ...sizes, outputSize: -1 })).toThrow(
      new RangeError('MultiLayerNet: outputSize must be a whole number of 1 or more, got -1'),
    );
    expect(() => new MultiLayerNet({ ...sizes, activation: 'rellu' as 'relu' })).toThrow(
      new RangeError('MultiLayerNet: unknown activation "rellu"; known: relu, sigmoid, tanh, leakyRelu, gelu'),
    );
    expect(() => new MultiLayerNet({ ...sizes, dropoutRatio: 1 })).toThrow(
      new RangeError('Dropout: ratio must be at least 0 and below 1, got 1'),
    );
    expect(() => new MultiLayerNet({ ...sizes, weightDecay: -1 })).toThrow(
      new RangeError('l2Penalty: lambda must be finite and at least 0, got -1'),
    );
  });
});

describe('affine and ReLU in one', () => {
  it.each(['float32', 'float64'] as const)('gives the bits of the two apart, forward and backward, in %s', (dtype) => {
    // Dropout of nothing keeps the two apart.
    const apart = new Sequential([new Affine(6, 8), new Dropout(0), new Relu(), new Affine(8, 3)], { seed: 2, dtype });
    const fused = new Sequential([new Affine(6, 8), new Relu(), new Affine(8, 3)], { seed: 2, dtype });
    expect(fused.gradient(x, t)).toBe(apart.gradient(x, t));
    expect(fused.grads.flat.data).toEqual(apart.grads.flat.data);
    expect(fused.inputGradient(x, t).data).toEqual(apart.inputGradient(x, t).data);
    expect(fused.activations().map(({ name }) => name)).toEqual(['relu1']);
    expect(fused.activations()[0]!.value.data).toEqual(apart.activations()[0]!.value.data);
    expect(fused.activationGradients()[0]!.value.data).toEqual(apart.activationGradients()[0]!.value.data);
  });

  it('are left apart when either is a subclass, which may compute something else', () => {
    class Doubled extends Affine {
      override forward(input: ArenaTensor, pass: Pass): ArenaTensor {
        const y = super.forward(input, pass);
        pass.kernels.scale(y.size, 2, y.ptr, y.ptr);
        return y;
      }
    }
    const [plain, doubled] = [new Affine(6, 3), new Doubled(6, 3)].map((layer) => new Sequential([layer, new Relu()]));
    expect(doubled!.predict(x).data).toEqual(plain!.predict(x).data.map((v) => 2 * v));
  });
});
