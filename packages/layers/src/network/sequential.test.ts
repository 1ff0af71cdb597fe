import { constant, normal } from '@downhill/init';
import {
  Rng,
  ShapeError,
  Tensor,
  reference,
  simdSupported,
  tensor,
  type ArenaTensor,
  type Shape,
} from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { descend, network, t, x } from '../../test/small-network.ts';
import {
  Affine,
  BatchNorm,
  LeakyRelu,
  MeanSquaredError,
  Relu,
  Sequential,
  Sigmoid,
  Tanh,
  type Layer,
  type Pass,
  type SequentialOptions,
} from '../index.ts';

describe('names', () => {
  it('numbers parameters and statistics by occurrence of their names', () => {
    expect(network().params.names).toEqual(['W1', 'b1', 'gamma1', 'beta1', 'W2', 'b2', 'W3', 'b3']);
    expect(network().state.names).toEqual(['runningMean1', 'runningVariance1']);
    expect(network().grads.names).toEqual(network().params.names);
  });

  it('lists activations by kind, live and complete, and their gradients', () => {
    const net = network();
    net.gradient(x, t);
    const activations = net.activations();
    expect(activations.map(({ name, value }) => [name, value.shape])).toEqual([
      ['relu1', [20, 8]],
      ['tanh1', [20, 5]],
    ]);
    expect(net.activationGradients().map(({ name, value }) => [name, value.shape])).toEqual([
      ['relu1', [20, 8]],
      ['tanh1', [20, 5]],
    ]);
    const before = Array.from(activations[1]!.value.data);
    net.predict(new Tensor(new Float64Array(120), [20, 6]));
    expect(Array.from(activations[1]!.value.data)).not.toEqual(before);
  });

  it('activation gradients are those of the loss: with y = tanh(x W) and dW = xᵀ(dy (1 − y²))', () => {
    const net = new Sequential([new Affine(1, 1, { weightInit: constant(0.5) }), new Tanh()], {
      loss: new MeanSquaredError(),
      dtype: 'float64',
    });
    net.gradient(tensor([[2]]), tensor([[0]]));
    expect(net.activationGradients()[0]!.value.item()).toBeCloseTo(2 * Math.tanh(1), 14);
  });

  it('says when there is nothing to list', () => {
    const net = network();
    expect(() => net.activations()).toThrow(
      new Error('activations: no pass has run yet; call predict, loss or gradient first'),
    );
    net.predict(x);
    expect(() => net.activationGradients()).toThrow(
      new Error('activationGradients: no backward pass has run yet; call gradient first'),
    );
    net.predict(new Tensor(new Float32Array(1025 * 6), [1025, 6]));
    expect(() => net.activations()).toThrow(
      new Error('activations: the last pass ran more than 1024 rows in pieces and kept only the last; pass fewer rows'),
    );
    net.predict(new Tensor(new Float32Array(1024 * 6), [1024, 6]));
    expect(net.activations()[0]!.value.shape).toEqual([1024, 8]);
  });
});

describe('modes', () => {
  it('loss and evaluate are of evaluation mode; gradient and loss with training of training mode', () => {
    const net = network();
    const training = net.loss(x, t, { training: true });
    expect(net.gradient(x, t)).toBe(training);
    const { loss, accuracy } = net.evaluate(x, t);
    expect(loss).not.toBe(training);
    expect(net.loss(x, t)).toBe(loss);
    expect(net.accuracy(x, t)).toBe(accuracy);
  });

  it('loss with training moves neither masks nor statistics; gradient moves both', () => {
    const net = network();
    const saved = JSON.stringify(net);
    net.loss(x, t, { training: true });
    expect(JSON.stringify(net)).toBe(saved);
    net.gradient(x, t);
    expect(net.rng.state).not.toEqual((JSON.parse(saved) as { rng: unknown }).rng);
  });

  it('a bad label changes nothing, neither masks nor statistics', () => {
    const net = network();
    const before = JSON.stringify(net);
    const labels = new Tensor(t.data.slice().fill(3, 19), t.shape);
    expect(() => net.gradient(x, labels)).toThrow(RangeError);
    expect(JSON.stringify(net)).toBe(before);
  });

  it('predict gives a copy; evaluation agrees with it', () => {
    const net = network();
    const y = net.predict(x);
    const before = y.data.slice();
    net.gradient(x, t);
    expect(y.data).toEqual(before);
    expect(y.dtype).toBe('float64');
    const right = Array.from(t.data).filter((label, i) => {
      const row = Array.from(y.data.slice(i * 3, i * 3 + 3));
      return row.indexOf(Math.max(...row)) === label;
    }).length;
    expect(network().accuracy(x, t)).toBe(right / 20);
  });

  it('inputGradient gives a copy, and fills grads as gradient does', () => {
    const [a, b] = [network(), network()];
    const dx = a.inputGradient(x, t);
    const before = dx.data.slice();
    b.gradient(x, t);
    expect(a.grads.flat.data).toEqual(b.grads.flat.data);
    a.inputGradient(x, t);
    a.inputGradient(
      new Tensor(
        x.data.map((v) => 2 * v),
        x.shape,
      ),
      t,
    );
    expect(dx.data).toEqual(before);
    expect(dx.shape).toEqual([20, 6]);
  });

  it('learns: gradient descent lowers the loss', () => {
    const losses = descend(network(), 100, 0.3);
    expect(losses.at(-1)!).toBeLessThan(0.5 * losses[0]!);
  });
});

describe('kernels', () => {
  it('are SIMD for float32, without fused multiply-add when deterministic, and plain TypeScript for float64', () => {
    const backendOf = (options: SequentialOptions): string => network(options).params.arena.backend;
    const simdNames = simdSupported() ? ['simd', 'relaxed'] : ['reference'];
    expect(simdNames).toContain(backendOf({ dtype: 'float32' }));
    expect(backendOf({ dtype: 'float32', deterministic: true })).toBe(simdNames[0]);
    expect(backendOf({ dtype: 'float64' })).toBe('reference');
    expect(network({ backend: reference('float32'), dtype: 'float64' }).dtype).toBe('float32');
  });
});

describe('randomness', () => {
  it('same seed, same bits; another seed, other weights; 0 by default', () => {
    for (const dtype of ['float32', 'float64'] as const) {
      expect(descend(network({ dtype }), 5)).toEqual(descend(network({ dtype }), 5));
      expect(descend(network({ dtype }), 5)).not.toEqual(descend(network({ dtype, seed: 2 }), 5));
    }
    const [a, b] = [new Sequential([new Affine(2, 2)]), new Sequential([new Affine(2, 2)], { seed: 0 })];
    expect(a.params.get('W1').data).toEqual(b.params.get('W1').data);
  });

  it('takes a generator for a seed, and uses its streams init and dropout only', () => {
    const streams = new Rng(1);
    streams.uniform();
    const net = network({ seed: streams });
    expect(JSON.stringify(net)).toBe(JSON.stringify(network()));
    expect(net.rng.state).toEqual(new Rng(1).fork('dropout').state);
  });

  it('starts a parameter the same whatever comes before it', () => {
    const [a, b] = [4, 9].map(
      (first) => new Sequential([new Affine(first, 3), new Affine(3, 2, { weightInit: normal(1) })], { seed: 5 }),
    );
    expect(a!.params.get('W2').data).toEqual(b!.params.get('W2').data);
  });
});

describe('a layer of your own', () => {
  /** y = s x with a trainable s, which writes down what the network tells it. */
  class Scale implements Layer {
    readonly kind = 'scale';
    readonly params = [{ name: 's', shape: [1], init: constant(2), fanIn: 1, fanOut: 1, penalized: false }];
    readonly state = [];
    readonly heard: boolean[] = [];

    outputShape(inputShape: Shape): Shape {
      return inputShape;
    }

    forward(x: ArenaTensor, pass: Pass): ArenaTensor {
      const y = pass.buffer('y', x.shape);
      pass.kernels.scale(x.size, pass.param('s').item(), x.ptr, y.ptr);
      return y;
    }

    backward(dy: ArenaTensor, pass: Pass): ArenaTensor {
      this.heard.push(pass.needsInputGradient);
      const dx = pass.buffer('dx', dy.shape);
      pass.kernels.multiply(dy.size, dy.ptr, pass.input.ptr, dx.ptr);
      pass.grad('s').data[0] = pass.kernels.sum(dy.size, dx.ptr);
      pass.kernels.scale(dy.size, pass.param('s').item(), dy.ptr, dx.ptr);
      return dx;
    }
  }

  it('gets memory, names and gradients like the others, and may stand in several places', () => {
    const scale = new Scale();
    const net = new Sequential([scale, scale, new LeakyRelu(1)], {
      inputShape: [2],
      loss: new MeanSquaredError(),
      dtype: 'float64',
    });
    expect(net.params.names).toEqual(['s1', 's2']);
    net.params.set('s2', [3]);
    expect(net.predict(tensor([[1, 10]])).toArray()).toEqual([[6, 60]]);
    net.gradient(tensor([[1, 0]]), tensor([[5, 0]])); // dy = 2 (6 − 5)/2 = 1
    expect(net.grads.get('s1').item()).toBe(3);
    expect(net.grads.get('s2').item()).toBe(2);
  });

  it('is told whether its input gradient is needed: not by the first, unless the data’s is asked for', () => {
    const [first, second] = [new Scale(), new Scale()];
    const net = new Sequential([new Sigmoid(), first, second], { inputShape: [2], loss: new MeanSquaredError() });
    const data = tensor([[1, 0]]);
    net.gradient(data, data);
    expect([first.heard, second.heard]).toEqual([[false], [true]]);
    net.inputGradient(data, data);
    net.gradient(data, data);
    expect([first.heard, second.heard]).toEqual([
      [false, true, false],
      [true, true, true],
    ]);
  });
});

it('firstNonFinite names the first parameter that holds NaN or an infinity', () => {
  const net = network();
  expect(net.firstNonFinite()).toBeUndefined();
  net.params.get('W3').data[14] = -Infinity;
  expect(net.firstNonFinite()).toBe('W3');
  net.params.get('beta1').data[7] = NaN;
  expect(net.firstNonFinite()).toBe('beta1');
});

describe('messages', () => {
  const message = (run: () => unknown, error: Error): void => {
    expect(run).toThrow(error);
    expect(run).toThrow(error.constructor);
  };

  it('layers that do not fit each other', () => {
    message(
      () => new Sequential([new Affine(5, 7), new Relu(), new Affine(8, 3)]),
      new ShapeError('Affine W2 [8, 3] cannot take input [7]: the last axis must be 8'),
    );
    message(
      () => new Sequential([new Affine(5, 7), new BatchNorm(6)]),
      new ShapeError('BatchNorm gamma1 [6] cannot take input [7]: the last axis must be 6'),
    );
  });

  it('data that do not fit', () => {
    const net = new Sequential([new Affine(100, 10)]);
    const zeros = (...shape: number[]): Tensor =>
      new Tensor(new Float32Array(shape.reduce((product, n) => product * n, 1)), shape);
    message(
      () => net.predict(zeros(32, 50)),
      new ShapeError('Affine W1 [100, 10] cannot take input [32, 50]: the last axis must be 100'),
    );
    const many = 'must be [N, 100], one sample [1, 100]';
    message(() => net.predict(zeros(100)), new ShapeError(`network: input [100] ${many}`));
    message(() => net.predict(zeros(2, 2, 100)), new ShapeError(`network: input [2, 2, 100] ${many}`));
    message(
      () => net.gradient(zeros(3, 100), tensor([1, 2])),
      new ShapeError('network: input [3, 100] and targets [2] differ in rows (3 ≠ 2)'),
    );
    message(
      () => net.evaluate(zeros(3, 100), new Tensor(new Float32Array(1), [])),
      new ShapeError('network: input [3, 100] and targets [] differ in rows (3 ≠ none)'),
    );
  });

  it('sizes, slopes and unknown inputs', () => {
    message(() => new Affine(0, 3), new RangeError('Affine: inputSize must be a whole number of 1 or more, got 0'));
    message(
      () => new Affine(3, 1.5),
      new RangeError('Affine: outputSize must be a whole number of 1 or more, got 1.5'),
    );
    message(() => new LeakyRelu(NaN), new RangeError('LeakyRelu: slope must be finite, got NaN'));
    message(
      () => new Sequential([new Sigmoid()]),
      new Error('Sequential: no layer tells the size of the input; pass { inputShape: [size] }'),
    );
  });
});
