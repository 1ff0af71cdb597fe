import { Arena, Params, vectorReference } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { Adam } from './adam.ts';
import { AdamW } from './adam-w.ts';
import { Optimizer } from './optimizer.ts';
import type { Rule } from './rule.ts';
import { SGD } from './sgd.ts';
import { l2 } from './transforms/l2.ts';

const networkOf = (shapes: [string, number[]][]) => {
  const params = new Params(new Arena(vectorReference('float64')), shapes);
  return { params, grads: params.like() };
};

describe('the learning rate', () => {
  it('is a positive number', () => {
    expect(() => new SGD({ lr: 0 })).toThrow(new RangeError('SGD: lr must be positive, got 0'));
    expect(() => new SGD({ lr: -1 })).toThrow(new RangeError('SGD: lr must be positive, got -1'));
    expect(() => new SGD({ lr: NaN })).toThrow(new RangeError('SGD: lr must be finite, got NaN'));
    expect(() => new SGD({ lr: Infinity })).toThrow(new RangeError('SGD: lr must be finite, got Infinity'));
  });
  it('may be assigned between updates', () => {
    const optimizer = new SGD({ lr: 1 });
    const params = { x: [0] };
    optimizer.update(params, { x: [1] });
    optimizer.lr = 0.25;
    optimizer.update(params, { x: [1] });
    expect(params.x).toEqual([-1.25]);
    expect(() => (optimizer.lr = -0.25)).toThrow(new RangeError('SGD: lr must be positive, got -0.25'));
    expect(optimizer.lr).toBe(0.25);
  });
  it('may be a schedule, whose first step is 0', () => {
    const steps: number[] = [];
    const optimizer = new SGD({ lr: (step) => (steps.push(step), 1 / (step + 1)) });
    const params = { x: [0] };
    for (let i = 0; i < 3; i++) optimizer.update(params, { x: [6] });
    expect(params.x).toEqual([-11]);
    expect(steps).toEqual([0, 1, 2]);
    expect(optimizer.rate).toBe(0.25);
  });
  it('may be a schedule that reaches 0', () => {
    const params = { x: [1] };
    new SGD({ lr: () => 0 }).update(params, { x: [6] });
    expect(params.x).toEqual([1]);
  });
  it('is not NaN, infinite or negative, and then nothing has moved', () => {
    for (const [bad, text] of [
      [NaN, 'NaN'],
      [Infinity, 'Infinity'],
      [-1, '-1'],
    ] as const) {
      const optimizer = new SGD({ lr: (step) => (step === 1 ? bad : 1) });
      const params = { x: [0] };
      optimizer.update(params, { x: [1] });
      expect(() => optimizer.update(params, { x: [1] })).toThrow(
        new RangeError(`SGD: the schedule gave ${text} for step 1; a learning rate is finite and 0 or more`),
      );
      expect([params.x, optimizer.step]).toEqual([[-1], 1]);
    }
  });
});

describe('transforms', () => {
  it('are applied in order, to a copy', () => {
    const seen: number[][] = [];
    const grads = { x: [1, 2] };
    const params = { x: [10, 20] };
    new SGD({
      lr: 1,
      transforms: [
        ({ flat, arena: { kernels: k } }) => k.scale(flat.size, 2, flat.ptr, flat.ptr),
        (g, p) => seen.push([...g.get('x').data], [...p.get('x').data]),
        l2(0.5),
      ],
    }).update(params, grads);
    expect(seen).toEqual([
      [2, 4],
      [10, 20],
    ]);
    expect(params.x).toEqual([3, 6]);
    expect(grads.x).toEqual([1, 2]);
  });
  it('see a fresh copy at every step of a network', () => {
    const { params, grads } = networkOf([['x', [1]]]);
    grads.set('x', [1]);
    const optimizer = new SGD({ lr: 1, transforms: [(g) => g.set('x', [g.get('x').data[0]! * 2])] });
    for (let i = 0; i < 3; i++) optimizer.update(params, grads);
    expect([params.get('x').data[0], grads.get('x').data[0]]).toEqual([-6, 1]);
  });
});

describe('only', () => {
  it('chooses what decays', () => {
    const params = { W1: [10], b1: [10] };
    const only = (name: string) => name.startsWith('W');
    new AdamW({ lr: 1, weightDecay: 0.1, only }).update(params, { W1: [0], b1: [0] });
    expect(params).toEqual({ W1: [9], b1: [10] });
  });
});

describe('a network', () => {
  it('is updated in its own memory, slots beside it', () => {
    const { params, grads } = networkOf([
      ['W', [2, 3]],
      ['b', [3]],
    ]);
    const before = params.arena.byteLength;
    const adam = new Adam();
    grads.set('b', [1, 2, 3]);
    for (let i = 0; i < 100; i++) adam.update(params, grads);
    expect(adam.slots.get('m')!.get('W').shape).toEqual([2, 3]);
    expect(params.arena.byteLength).toBe(before);
    expect(params.get('b').data[0]).toBeCloseTo(-0.1, 6);
  });
  it('keeps the gaps between its parameters at 0', () => {
    const { params, grads } = networkOf([
      ['a', [1]],
      ['b', [1]],
    ]);
    grads.set('a', [1]);
    grads.set('b', [1]);
    const adam = new Adam();
    for (let i = 0; i < 3; i++) adam.update(params, grads);
    expect(Array.from(params.flat.data).filter((value) => value !== 0)).toHaveLength(2);
  });
});

describe('an optimizer of your own', () => {
  class Averaging extends Optimizer<'a', { readonly window: number }> {
    constructor({ window = 2 } = {}) {
      super('Averaging', {
        lr: 1,
        transforms: [],
        hyper: { window },
        ranges: { window: { says: 'above 1', accepts: (value) => Number(value) > 1 } },
      });
    }
    protected override slotNames() {
      return ['a'] as const;
    }
    protected override initialValue() {
      return 100;
    }
    protected override rule(lr: number, t: number): Rule<'a'> {
      return (k, n, { p, g, a }) => {
        k.axpby(n, 1 / this.hyper.window, g, 1 - 1 / this.hyper.window, a);
        k.axpby(n, -lr * t, a, 1, p);
      };
    }
  }
  it('has slots, an initial value and checked hyperparameters', () => {
    const params = { x: [0] };
    const optimizer: Optimizer = new Averaging();
    optimizer.update(params, { x: [10] });
    expect(params.x).toEqual([-55]);
    optimizer.update(params, { x: [55] });
    expect(params.x).toEqual([-165]);
    expect(() => new Averaging({ window: 1 })).toThrow(new RangeError('Averaging: window must be above 1, got 1'));
  });
});
