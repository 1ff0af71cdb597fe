import { Rng, Tensor, randn, type FloatType } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { MeanSquaredError, Sequential, checkNetwork, layerRoster } from '../src/index.ts';
import { relativeError } from './relative-error.ts';

const ROWS = 6;
const SIZE = 5;
const data = (label: string, shape: number[]): Tensor => randn(shape, { rng: new Rng(label) });

describe.each(layerRoster)('$name', ({ create }) => {
  const network = (dtype: FloatType, shape: number[] = [SIZE]): Sequential =>
    new Sequential([create(SIZE)], { inputShape: shape, loss: new MeanSquaredError(), seed: 3, dtype });
  const x = data('x', [ROWS, SIZE]);
  const targets = (net: Sequential): Tensor => data('t', [ROWS, ...net.outputShape]);

  it('has gradients that equal central differences, for every parameter and the input', () => {
    const net = network('float64');
    for (const [name, p] of net.params) net.params.set(name, data(name, [...p.shape])); // no parameter at a special value
    const report = checkNetwork(net, x, targets(net));
    expect(report.maxRelativeError).toBeLessThan(1e-6);
    expect(report.kinks).toEqual([]);
    expect(report.checked).toBe(report.total);
    expect(report.total).toBe(ROWS * SIZE + [...net.params].reduce((sum, [, p]) => sum + p.size, 0));
  });

  it('gives in float32 what it gives in float64, rounded', () => {
    const [single, double] = [network('float32'), network('float64')];
    single.copyFrom(double);
    const t = targets(double);
    const tolerance = 100 * 2 ** -24;
    expect(relativeError(single.predict(x).data, double.predict(x).data)).toBeLessThan(tolerance);
    expect(Math.abs(single.gradient(x, t) / double.gradient(x, t) - 1)).toBeLessThan(tolerance);
    for (const [name, g] of single.grads)
      expect(relativeError(g.data, double.grads.get(name).data)).toBeLessThan(tolerance);
  });

  it('promises the shape it gives, for any number of axes before the last', () => {
    const net = network('float64', [3, SIZE]);
    const y = net.predict(data('x', [2, 3, SIZE]));
    expect(y.shape).toEqual([2, ...net.outputShape]);
    const flat = network('float64').predict(new Tensor(data('x', [2, 3, SIZE]).data, [6, SIZE]));
    expect(flat.data).toEqual(y.data);
  });

  it('leaves the data of the caller alone, and keeps nothing of them', () => {
    const net = network('float64');
    const mine = new Tensor(Float64Array.from(x.data), x.shape);
    const t = targets(net);
    net.gradient(mine, t);
    expect(mine.data).toEqual(x.data);
    const y = net.predict(mine);
    const before = y.data.slice();
    mine.data.fill(9);
    net.gradient(mine, t);
    expect(y.data).toEqual(before);
  });
});

it('names every kind once, in lower case', () => {
  const kinds = layerRoster.map(({ create }) => create(2).kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.filter((kind) => !/^[a-z-]+$/.test(kind))).toEqual([]);
});
