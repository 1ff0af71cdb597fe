import { constant } from '@downhill/init';
import { Params, Arena, allClose, reference, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import {
  Affine,
  BatchNorm,
  MeanSquaredError,
  Sequential,
  l1Penalty,
  l2Penalty,
  maxNorm,
  type Penalty,
} from '../index.ts';

const W = [
  [1, -2],
  [0, 0.5],
];
const x = tensor([[0, 0]]);

/** With inputs and targets of 0 and no bias only the penalties are left. */
function penalized(...penalties: Penalty[]): Sequential {
  const net = new Sequential([new Affine(2, 2, { biasInit: constant(0) })], {
    loss: new MeanSquaredError(),
    penalties,
    dtype: 'float64',
  });
  net.params.set('W1', tensor(W));
  return net;
}

describe('penalties', () => {
  it('l2: λ/2 ΣW², gradient λW', () => {
    const net = penalized(l2Penalty(0.5));
    expect(net.loss(x, x)).toBe(0.25 * (1 + 4 + 0.25));
    expect(net.gradient(x, x)).toBe(net.loss(x, x));
    expect(net.grads.get('W1').toArray()).toEqual([
      [0.5, -1],
      [0, 0.25],
    ]);
  });

  it('l1: λ Σ|W|, gradient λ sign(W), 0 at 0', () => {
    const net = penalized(l1Penalty(0.5));
    expect(net.loss(x, x)).toBe(1.75);
    expect(net.gradient(x, x)).toBe(1.75);
    expect(net.grads.get('W1').toArray()).toEqual([
      [0.5, -0.5],
      [0, 0.5],
    ]);
  });

  it('add up', () => {
    expect(penalized(l1Penalty(0.5), l2Penalty(0.5)).loss(x, x)).toBe(1.75 + 1.3125);
  });

  it('leave biases, gamma and beta alone', () => {
    const layers = [new Affine(2, 2, { weightInit: constant(0), biasInit: constant(3) }), new BatchNorm(2)];
    const net = new Sequential(layers, { loss: new MeanSquaredError(), penalties: [l2Penalty(1), l1Penalty(1)] });
    expect(net.loss(tensor([[1, 1]]), net.predict(tensor([[1, 1]])))).toBe(0);
  });

  it('refuse a strength below 0', () => {
    expect(() => l2Penalty(-1)).toThrow(new RangeError('l2Penalty: lambda must be finite and at least 0, got -1'));
    expect(() => l1Penalty(NaN)).toThrow(new RangeError('l1Penalty: lambda must be finite and at least 0, got NaN'));
  });
});

describe('maxNorm', () => {
  it('shortens the columns that are too long, keeps their direction, and leaves the others and vectors alone', () => {
    const params = new Params(new Arena(reference('float64')), [
      ['W1', [2, 3]],
      ['b1', [3]],
    ]);
    params.set('W1', [3, 0.3, 0, 4, 0.4, 0]);
    params.set('b1', [10, 10, 10]);
    maxNorm(1)(params);
    expect(
      allClose(
        params.get('W1'),
        tensor([
          [0.6, 0.3, 0],
          [0.8, 0.4, 0],
        ]),
      ),
    ).toBe(true);
    expect(Array.from(params.get('b1').data)).toEqual([10, 10, 10]);
  });

  it('refuses a limit that is not positive', () => {
    expect(() => maxNorm(0)).toThrow(new RangeError('maxNorm: limit must be positive and finite, got 0'));
  });
});
