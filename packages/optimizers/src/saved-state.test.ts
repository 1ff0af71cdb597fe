import { describe, expect, it } from 'vitest';
import { Adam } from './adam.ts';
import { Momentum } from './momentum.ts';
import { RMSProp } from './rms-prop.ts';
import type { OptimizerState } from './saved-state.ts';
import { constant } from './schedules/constant.ts';
import { SGD } from './sgd.ts';

function usedMomentum(): { momentum: Momentum; params: { W: number[]; b: number[] }; state: OptimizerState } {
  const momentum = new Momentum({ lr: 0.5, momentum: 0.5 });
  const params = { W: [1, 2], b: [3] };
  momentum.update(params, { W: [1, 1], b: [1] });
  return { momentum, params, state: momentum.toJSON() };
}

it('is plain data with slots by name', () => {
  expect(JSON.parse(JSON.stringify(usedMomentum().momentum))).toEqual({
    optimizer: 'Momentum',
    step: 1,
    lr: 0.5,
    hyper: { momentum: 0.5, dampening: 0 },
    slots: { v: { W: [-0.5, -0.5], b: [-0.5] } },
  });
});

it('is the caller’s own copy', () => {
  const { momentum, params } = usedMomentum();
  const { state } = momentum;
  momentum.update(params, { W: [1, 1], b: [1] });
  expect(state.slots).toEqual({ v: { W: Float64Array.of(-0.5, -0.5), b: Float64Array.of(-0.5) } });
  const fresh = new Momentum();
  fresh.load(state);
  (state.slots.v!.W as Float64Array).fill(7);
  (fresh.state.slots.v!.W as Float64Array).fill(7);
  expect(fresh.toJSON().slots.v!.W).toEqual([-0.5, -0.5]);
});

it('brings its hyperparameters and its learning rate along', () => {
  const fresh = new Momentum({ lr: 9, momentum: 0.1 });
  fresh.load(usedMomentum().state);
  expect([fresh.lr, fresh.hyper, fresh.step]).toEqual([0.5, { momentum: 0.5, dampening: 0 }, 1]);
});

it('decides which slots there are', () => {
  const params = { x: [1] };
  const rmsprop = new RMSProp({ centered: true, momentum: 0.9 });
  rmsprop.update(params, { x: [1] });
  expect([...rmsprop.slots.keys()]).toEqual(['h', 'm', 'v']);
  rmsprop.load(new RMSProp().toJSON());
  expect([...rmsprop.slots.keys()]).toEqual(['h']);
  expect(rmsprop.slots.get('h')!.get('x').data).toEqual(Float64Array.of(0));
});

describe('a schedule', () => {
  const scheduled = () => new SGD({ lr: constant(0.1) });
  it('is not saved, and must be there to load', () => {
    const state = scheduled().toJSON();
    expect(state.lr).toBeNull();
    expect(() => new SGD().load(state)).toThrow(
      new Error('SGD: the state was saved with a schedule; assign the same schedule to lr, then load'),
    );
    const other = scheduled();
    other.load(state);
    expect(other.rate).toBe(0.1);
  });
  it('gives way to a saved number', () => {
    const other = scheduled();
    other.load(new SGD({ lr: 0.3 }).toJSON());
    expect(other.lr).toBe(0.3);
  });
});

describe('what does not fit is refused, and nothing changes', () => {
  const { state } = usedMomentum();
  const slots = (v: Record<string, unknown>) => ({ ...state, slots: { v } }) as OptimizerState;
  const cases: readonly [what: string, state: unknown, error: Error][] = [
    ['another optimizer', new Adam().toJSON(), new Error('Momentum: cannot load the state of Adam')],
    [
      'something else',
      { step: 3 },
      new RangeError('Momentum: this is not the state of an optimizer; it needs optimizer, step, lr, hyper, slots'),
    ],
    [
      'a broken step',
      { ...state, step: 1.5 },
      new RangeError('Momentum: step must be a whole number of 0 or more, got 1.5'),
    ],
    ['a broken rate', { ...state, lr: -1 }, new RangeError('Momentum: lr must be positive, got -1')],
    [
      'a missing hyperparameter',
      { ...state, hyper: { momentum: 0.5 } },
      new RangeError('Momentum: the state lacks the hyperparameter dampening'),
    ],
    [
      'an unknown hyperparameter',
      { ...state, hyper: { ...state.hyper, nesterov: true } },
      new RangeError('Momentum: the state has an unknown hyperparameter nesterov; known: momentum, dampening'),
    ],
    [
      'an impossible hyperparameter',
      { ...state, hyper: { momentum: 1, dampening: 0 } },
      new RangeError('Momentum: momentum must be in [0, 1), got 1'),
    ],
    ['a missing slot', { ...state, slots: {} }, new RangeError('Momentum: the state lacks the slot v')],
    [
      'an unknown slot',
      { ...state, slots: { ...state.slots, h: {} } },
      new RangeError('Momentum: the state has an unknown slot h; known: v'),
    ],
    [
      'a value JSON could not hold',
      slots({ W: [1, null], b: [1] }),
      new RangeError('Momentum: slot v of W is null at index 1; only finite numbers can be resumed'),
    ],
    ['a missing parameter', slots({ W: [1, 2] }), new RangeError('Momentum: the loaded slot v lacks parameter b')],
    [
      'an unknown parameter',
      slots({ W: [1, 2], b: [1], c: [1] }),
      new RangeError('Momentum: the loaded slot v has an unknown parameter c; there are W, b'),
    ],
  ];
  for (const [what, bad, error] of cases)
    it(what, () => {
      const { momentum } = usedMomentum();
      expect(() => momentum.load(bad as OptimizerState)).toThrow(error);
      expect(momentum.toJSON()).toEqual(state);
    });
  it('a slot of an optimizer without slots', () => {
    const sgd = { optimizer: 'SGD', step: 1, lr: 1, hyper: {}, slots: { v: {} } };
    expect(() => new SGD().load(sgd)).toThrow(new RangeError('SGD: the state has an unknown slot v; known: none'));
  });
});
