import { Rng, ShapeError, Tensor, randn, tensor, type FloatType } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import golden from '../../../../fixtures/golden.json' with { type: 'json' };
import { relativeError } from '../../test/relative-error.ts';
import {
  BatchNorm,
  LeakyRelu,
  MeanSquaredError,
  Sequential,
  batchNormPresets,
  type BatchNormOptions,
} from '../index.ts';

const TOLERANCE = golden.meta.suggested_tolerance;
const { batchnorm } = golden;
const SIZE = batchnorm.gamma.length;

/** A network of this one layer, whose gradients come from a given dy: MSE with t = y − N K dy/2 has dL/dy = dy. */
function layerNet(options: BatchNormOptions, dtype: FloatType): Sequential {
  const net = new Sequential([new BatchNorm(SIZE, options)], { loss: new MeanSquaredError(), dtype });
  net.params.set('gamma1', tensor(batchnorm.gamma));
  net.params.set('beta1', tensor(batchnorm.beta));
  return net;
}

const cases = [
  { name: 'torch', options: batchNormPresets.torch, run: batchnorm.torch },
  { name: 'torch with ε 1e-6', options: { ...batchNormPresets.torch, eps: 1e-6 }, run: batchnorm['torch_eps1e-6'] },
  { name: 'book', options: batchNormPresets.book, run: batchnorm.book },
];

describe.each(cases)('the oracle: $name', ({ options, run }) => {
  it.each(['float64', 'float32'] as const)('%s: outputs, gradients, running statistics, evaluation', (dtype) => {
    expect(options.eps).toBe(run.eps);
    const net = layerNet(options, dtype);
    const close = (got: ArrayLike<number>, expected: number[] | number[][]): void =>
      expect(relativeError(got, expected.flat())).toBeLessThan(TOLERANCE[dtype]);
    run.batches.forEach((batch, i) => {
      const x = tensor(batchnorm.x[i]!);
      const dy = batchnorm.dout[i]!.flat();
      const t = new Tensor(
        Float64Array.from(batch.y.flat(), (y, j) => y - (x.size * dy[j]!) / 2),
        x.shape,
      );
      const dx = net.inputGradient(x, t);
      close(dx.data, batch.dx);
      close(net.grads.get('gamma1').data, batch.dgamma);
      close(net.grads.get('beta1').data, batch.dbeta);
      close(net.state.get('runningMean1').data, batch.running_mean);
      close(net.state.get('runningVariance1').data, batch.running_var);
    });
    close(net.predict(tensor(batchnorm.eval_x)).data, run.eval_y);
  });
});

describe('identities', () => {
  const rows = 50;
  const x = randn([rows, SIZE], { rng: new Rng(1) });
  const data = new Tensor(
    x.data.map((v, i) => v * (1 + (i % SIZE)) + 10 * (i % SIZE)),
    x.shape,
  );
  const zeros = new Tensor(new Float64Array(data.size), data.shape);

  /** The layer with a slope of 1 behind it changes nothing and lists its output. */
  function visible(options: BatchNormOptions): Sequential {
    const layers = [new BatchNorm(SIZE, options), new LeakyRelu(1)];
    return new Sequential(layers, { loss: new MeanSquaredError(), dtype: 'float64' });
  }
  const column = (values: ArrayLike<number>, j: number): number[] =>
    Array.from(values).filter((_, i) => i % SIZE === j);
  const meanOf = (values: number[]): number => values.reduce((a, b) => a + b) / values.length;
  const varianceOf = (values: number[]): number => meanOf(values.map((v) => (v - meanOf(values)) ** 2));

  it('training outputs have mean β and deviation |γ|', () => {
    const net = visible({ eps: 1e-12 });
    net.params.set('gamma1', batchnorm.gamma);
    net.params.set('beta1', batchnorm.beta);
    net.gradient(data, zeros);
    const y = net.activations()[0]!.value.data;
    for (let j = 0; j < SIZE; j++) {
      expect(Math.abs(meanOf(column(y, j)) - batchnorm.beta[j]!)).toBeLessThan(1e-12);
      expect(Math.abs(Math.sqrt(varianceOf(column(y, j))) - Math.abs(batchnorm.gamma[j]!))).toBeLessThan(1e-11);
    }
  });

  it('evaluation uses the running statistics: a row does not depend on its company', () => {
    const net = visible({});
    for (let i = 0; i < 5; i++) net.gradient(data, zeros);
    const alone = net.predict(new Tensor(data.data.slice(0, SIZE), [1, SIZE]));
    expect(alone.data).toEqual(net.predict(data).data.slice(0, SIZE));
    const before = net.state.flat.data.slice();
    net.evaluate(data, zeros);
    expect(net.state.flat.data).toEqual(before);
  });

  it('decay is the weight of the old value; k equal batches leave 1 − dᵏ of the batch’s statistics', () => {
    const net = visible({ ...batchNormPresets.book, decay: 0.75 });
    for (let i = 0; i < 3; i++) net.gradient(data, zeros);
    for (let j = 0; j < SIZE; j++) {
      const share = 1 - 0.75 ** 3;
      const batch = column(data.data, j);
      expect(net.state.get('runningMean1').data[j]).toBeCloseTo(share * meanOf(batch), 12);
      expect(net.state.get('runningVariance1').data[j]).toBeCloseTo(share * varianceOf(batch), 12);
    }
  });

  it('unbiased multiplies the recorded variance by N/(N − 1), and nothing else', () => {
    const [biased, unbiased] = [false, true].map((flag) => visible({ unbiased: flag, initialVariance: 0 }));
    biased!.gradient(data, zeros);
    unbiased!.gradient(data, zeros);
    expect(unbiased!.activations()[0]!.value.data).toEqual(biased!.activations()[0]!.value.data);
    for (let j = 0; j < SIZE; j++)
      expect(
        unbiased!.state.get('runningVariance1').data[j]! / biased!.state.get('runningVariance1').data[j]!,
      ).toBeCloseTo(rows / (rows - 1), 13);
  });

  it('before any training evaluation is the identity but for ε, unless the variance starts at 0', () => {
    expect(relativeError(visible({ eps: 1e-15 }).predict(data).data, data.data)).toBeLessThan(1e-14);
    const factor = 1 / Math.sqrt(batchNormPresets.book.eps);
    const expected = data.data.map((v) => v * factor);
    expect(relativeError(visible(batchNormPresets.book).predict(data).data, expected)).toBeLessThan(1e-14);
  });
});

describe('messages', () => {
  it('options out of range', () => {
    expect(() => new BatchNorm(0)).toThrow(
      new RangeError('BatchNorm: size must be a whole number of 1 or more, got 0'),
    );
    expect(() => new BatchNorm(3, { decay: 1 })).toThrow(
      new RangeError('BatchNorm: decay must be at least 0 and below 1, got 1'),
    );
    expect(() => new BatchNorm(3, { eps: 0 })).toThrow(
      new RangeError('BatchNorm: eps must be positive, got 0 (a constant feature would give 0/0)'),
    );
    expect(() => new BatchNorm(3, { initialVariance: -1 })).toThrow(
      new RangeError('BatchNorm: initialVariance must be finite and at least 0, got -1'),
    );
  });

  it('an input of another size', () => {
    const net = new Sequential([new BatchNorm(3)], { loss: new MeanSquaredError() });
    expect(() => net.predict(tensor([[1, 2]]))).toThrow(
      new ShapeError('BatchNorm gamma1 [3] cannot take input [1, 2]: the last axis must be 3'),
    );
  });

  it('a training batch of one row, which leaves the running statistics as they were', () => {
    const net = new Sequential([new BatchNorm(2)], { loss: new MeanSquaredError() });
    const before = net.state.flat.data.slice();
    expect(() => net.gradient(tensor([[1, 2]]), tensor([[0, 0]]))).toThrow(
      new RangeError('BatchNorm gamma1: a batch of one row has no unbiased variance; drop it, or pass unbiased: false'),
    );
    expect(net.state.flat.data).toEqual(before);
  });
});
