import { normal, zeros } from '@downhill/init';
import { Rng, mul, randn, tensor, type Tensor } from '@downhill/tensor';
import { describe, expect, it, vi } from 'vitest';
import { MultiLayerNet, watch, type MultiLayerNetOptions, type TrainingWarning } from '../index.ts';

const data = (rows = 64): { x: Tensor; t: Tensor } => ({
  x: randn([rows, 8], { rng: new Rng(1) }),
  t: tensor(Int32Array.from({ length: rows }, (_, i) => i % 3)),
});

/** What a network says while it does `steps` training steps without learning. */
function heard(options: Partial<MultiLayerNetOptions>, { x, t } = data(), steps = 1): string[] {
  const said: TrainingWarning[] = [];
  const net = new MultiLayerNet({
    inputSize: 8,
    hiddenSizes: [10, 10],
    outputSize: 3,
    seed: 1,
    ...options,
  });
  watch(net, { tell: (warning) => said.push(warning) });
  for (let i = 0; i < steps; i++) net.gradient(x, t);
  return said.map(({ code, message }) => `${code}: ${message}`);
}

describe('warnings of a network in training', () => {
  it('says nothing of a healthy one', () => {
    expect(heard({}, data(), 150)).toEqual([]);
    expect(heard({ activation: 'sigmoid' }, data(), 150)).toEqual([]);
  });

  it('data that are not scaled', () => {
    const { x, t } = data();
    expect(heard({}, { x: mul(x, 100), t }, 3)).toEqual([
      'unscaled-data: the data reach 317; bring them to a size of about 1 (pixels: divide by 255, as loadMnist does)',
    ]);
  });

  it('a batch of one under batch normalisation', () => {
    expect(heard({ batchNorm: true }, data(1), 2)).toEqual([
      'batch-of-one: batch normalisation of a batch of one row gives β whatever the input; use batches of several rows',
    ]);
  });

  it('evaluation of a batch normalisation that has seen no batch', () => {
    const said: string[] = [];
    const watched = () => {
      const net = new MultiLayerNet({ inputSize: 8, hiddenSizes: [4], outputSize: 3, batchNorm: true });
      watch(net, { tell: ({ code, message }) => said.push(`${code}: ${message}`) });
      return net;
    };
    const { x, t } = data();
    const net = watched();
    net.predict(x);
    net.evaluate(x, t);
    expect(said).toEqual([
      'untrained-statistics: evaluation uses running means and variances, and this network has not been trained; train it, or load its state',
    ]);
    net.gradient(x, t);
    const loaded = watched();
    loaded.load(net.toJSON());
    loaded.predict(x);
    const copied = watched();
    copied.copyFrom(net);
    copied.predict(x);
    expect(said).toHaveLength(1);
  });

  it('dead ReLUs', () => {
    const { x, t } = data();
    const said = heard({ weightInit: normal(0) }, { x, t }, 50);
    expect(said).toEqual([
      'dead-relu: relu1: 10 of 10 units give 0 for the whole batch and learn nothing; lower the learning rate, start with he(), or use LeakyRelu',
    ]);
  });

  it('saturated sigmoids and tanhs', () => {
    expect(heard({ activation: 'sigmoid', weightInit: 10 }, data(), 50)).toEqual([
      expect.stringMatching(
        /^saturated: sigmoid1: \d\d % of its outputs are at their limits, where the gradient vanishes; start with xavier\(\), use batch normalisation, or lower the learning rate$/,
      ),
    ]);
    expect(heard({ activation: 'tanh', weightInit: 10 }, data(), 50)[0]).toMatch(/^saturated: tanh1: /);
  });

  it('a loss that stays at ln K', () => {
    expect(heard({ activation: 'sigmoid', weightInit: zeros }, data(), 200)).toEqual([
      'stuck-at-chance: after 200 steps the loss is 1.099, that of guessing (ln 3); the usual causes are initial weights that are all equal or too small (use he() or xavier()) and a learning rate that is too small',
    ]);
  });

  it('can be silenced, one by one or as a whole', () => {
    const said: string[] = [];
    const { x, t } = data(1);
    const net = new MultiLayerNet({ inputSize: 8, hiddenSizes: [4], outputSize: 3, batchNorm: true });
    watch(net, { tell: ({ code }) => said.push(code), silence: ['batch-of-one'] });
    net.gradient(mul(x, 1000), t);
    expect(said).toEqual(['unscaled-data']);
    watch(net, { tell: ({ code }) => said.push(code) });
    net.watcher = undefined;
    net.gradient(mul(x, 1000), t);
    expect(said).toHaveLength(1);
  });

  it('goes to the console unless somebody else wants it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const net = new MultiLayerNet({ inputSize: 8, hiddenSizes: [4], outputSize: 3, batchNorm: true });
    watch(net);
    net.gradient(data(1).x, data(1).t);
    expect(warn.mock.calls).toEqual([
      ['downhill: batch normalisation of a batch of one row gives β whatever the input; use batches of several rows'],
    ]);
    warn.mockRestore();
  });
});
