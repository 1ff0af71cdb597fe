import { ShapeError } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { descend, network, t, x } from '../../test/small-network.ts';
import type { Sequential } from '../index.ts';

describe('saving', () => {
  it('goes on bit by bit after JSON, also in the middle of training with dropout and running statistics', () => {
    for (const dtype of ['float32', 'float64'] as const) {
      const net = network({ dtype });
      descend(net, 3);
      const saved: unknown = JSON.parse(JSON.stringify(net));
      const expected = [descend(net, 5), net.evaluate(x, t)];
      const other = network({ dtype, seed: 99 });
      other.load(saved as ReturnType<Sequential['toJSON']>);
      expect([descend(other, 5), other.evaluate(x, t)]).toEqual(expected);
    }
  });

  it('is a copy', () => {
    const net = network();
    const saved = net.toJSON();
    const before = JSON.stringify(saved);
    descend(net, 1);
    expect(JSON.stringify(saved)).toBe(before);
  });

  it('copyFrom takes parameters and statistics over, also between dtypes', () => {
    const [from, to] = [network({ dtype: 'float32' }), network({ seed: 2 })];
    descend(from, 3);
    to.copyFrom(from);
    expect(Array.from(to.params.get('W3').data)).toEqual(Array.from(from.params.get('W3').data));
    expect(Math.abs(to.loss(x, t) - from.loss(x, t))).toBeLessThan(1e-5);
  });

  it('refuses what does not fit, and changes nothing', () => {
    const net = network();
    const before = JSON.stringify(net);
    const saved = net.toJSON();
    const { W3, ...rest } = saved.params;
    const bad: [typeof saved, Error][] = [
      [{ ...saved, params: rest }, new RangeError('load: this network has W3, the saved one has not')],
      [
        { ...saved, params: { ...saved.params, W4: W3! } },
        new RangeError('load: the saved network has W4, this one has not'),
      ],
      [
        { ...saved, params: { ...saved.params, W3: { ...W3!, shape: [3, 5] } } },
        new ShapeError('load: W3 was saved as [3, 5], this network needs [5, 3]'),
      ],
      [{ ...saved, state: {} }, new RangeError('load: this network has runningMean1, the saved one has not')],
      [
        { ...saved, params: { ...saved.params, W3: { ...W3!, data: W3!.data.map(() => null as never) } } },
        new RangeError(
          'load: W3 [5, 3] needs 15 numbers; JSON has no NaN and no Infinity, so a diverged network cannot be loaded',
        ),
      ],
    ];
    for (const [network_, error] of bad) expect(() => net.load(network_)).toThrow(error);
    expect(() => net.load({ ...saved, rng: {} as never })).toThrow();
    expect(JSON.stringify(net)).toBe(before);
  });
});
