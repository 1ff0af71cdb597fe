import { Params, ShapeError } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import type { Optimizer } from '../src/optimizer.ts';
import { type AnyOptions, optimizers } from '../src/roster.ts';
import type { OptimizerState } from '../src/saved-state.ts';
import { l2 } from '../src/transforms/l2.ts';
import { expectClose } from './checks.ts';
import { type Container, containers, type Numbers, valuesOf } from './containers.ts';
import { gradientSequence, peerRuns, runs } from './golden.ts';

const start: Numbers = { W: [1, -2], b: [0.5] };
const gradients = gradientSequence.map((g): Numbers => ({ W: g.slice(0, 2), b: g.slice(2) }));
const container = (name: string): Container => containers.find((one) => one.name === name)!;
const arrays = container('arrays');
const network = container('Params, reference float64');

/** Where an optimizer leads with these gradients. */
function follow(optimizer: Optimizer, { hold }: Container, from: Numbers, steps: readonly Numbers[]) {
  const { params, gradient } = hold(from);
  for (const g of steps) optimizer.update(params, gradient(g));
  return valuesOf(params);
}

/** Options that use every slot an optimizer can have. */
const variants: readonly { name: string; options: AnyOptions }[] = [
  ...optimizers.map(({ name }) => ({ name, options: {} })),
  { name: 'Momentum', options: { dampening: 0.5 } },
  { name: 'AdaGrad', options: { initialAccumulator: 0.1, lrDecay: 0.1 } },
  { name: 'RMSProp', options: { momentum: 0.8, centered: true } },
  { name: 'Adam', options: { convention: 'book' } },
  { name: 'NAdam', options: { beta1: 0.8, momentumDecay: 0.1 } },
  { name: 'AMSGrad', options: { weightDecay: 0.1 } },
  { name: 'Lion', options: { weightDecay: 0.1 } },
  { name: 'Rprop', options: { etaMinus: 0.3, etaPlus: 1.7, minStep: 0.02, maxStep: 0.1 } },
];

it('has an oracle for every optimizer', () => {
  const held = new Set([...runs, ...peerRuns].map(({ create }) => create().name));
  expect(optimizers.map(({ name }) => name).filter((name) => !held.has(name))).toEqual([]);
});

for (const { name, options } of variants) {
  const { create, defaults } = optimizers.find((entry) => entry.name === name)!;
  const make = () => create({ lr: 0.05, ...options });
  const { weightDecay = 0 } = make().hyper;
  const decays = weightDecay !== 0;
  const remembers = name !== 'SGD';

  describe(`${name} ${JSON.stringify(options)}`, () => {
    it('goes by its name in the roster', () => {
      expect(create().name).toBe(name);
      expect({ lr: create().rate, ...create().hyper }).toEqual(defaults());
    });

    it('moves, and counts its steps', () => {
      const optimizer = make();
      const end = follow(optimizer, arrays, start, gradients);
      expect(optimizer.step).toBe(gradients.length);
      for (const values of Object.keys(end)) expect(end[values]).not.toEqual(start[values]);
    });

    it('gives the same bits whatever holds float64 numbers', () => {
      const expected = follow(make(), arrays, start, gradients);
      for (const one of containers.filter(({ dtype }) => dtype === 'float64'))
        expect(follow(make(), one, start, gradients), one.name).toEqual(expected);
    });

    it('gives nearly the same in float32', () => {
      const expected = Object.values(follow(make(), arrays, start, gradients)).flat();
      for (const one of containers.filter(({ dtype }) => dtype === 'float32'))
        expectClose(Object.values(follow(make(), one, start, gradients)).flat(), expected, 1e-5);
    });

    it('treats every element alike, also across blocks', () => {
      const size = 2500;
      const wave = (scale: number, shift: number) =>
        Array.from({ length: size }, (_, i) => scale * (((i * 37 + shift) % 101) / 50 - 1));
      const steps = [0, 29, 58, 87].map((shift) => wave(3, shift));
      for (const one of containers.filter(({ name: kind }) => kind.startsWith('Params'))) {
        const whole = follow(
          make(),
          one,
          { p: wave(1, 5) },
          steps.map((p) => ({ p })),
        ).p!;
        for (const i of [0, 1, 1022, 1023, 1024, 1025, 2047, 2048, 2499]) {
          const alone = follow(
            make(),
            one,
            { p: [wave(1, 5)[i]!] },
            steps.map((p) => ({ p: [p[i]!] })),
          );
          expect(whole[i], `${one.name}, element ${i}`).toBe(alone.p![0]);
        }
      }
    });

    if (!decays)
      it('leaves parameters alone when there is no gradient', () => {
        const zero = { W: [0, 0], b: [0] };
        for (const one of containers)
          expect(follow(make(), one, start, [zero, zero, zero]), one.name).toEqual({ W: [1, -2], b: [0.5] });
      });

    it('does not touch the gradients, also with transforms', () => {
      const { params, gradient } = network.hold(start);
      const grads = gradient(gradients[0]!);
      create({ ...options, transforms: [l2(0.1)] }).update(params, grads);
      expect(valuesOf(grads)).toEqual(gradients[0]);
    });

    it('passes a gradient that is NaN on to its own parameter only', () => {
      for (const one of containers) {
        const { W, b } = follow(make(), one, start, [{ W: [NaN, 1], b: [1] }]);
        expect([...W!, ...b!].map(Number.isNaN), one.name).toEqual([true, false, false]);
      }
    });

    it('continues from a saved state to the last bit', () => {
      for (const one of containers) {
        const [first, rest] = [gradients.slice(0, 4), gradients.slice(4)];
        const original = make();
        const { params, gradient } = one.hold(start);
        for (const g of first) original.update(params, gradient(g));
        const saved = JSON.parse(JSON.stringify(original)) as OptimizerState;
        const halfway = valuesOf(params);
        const binary = original.state;
        for (const g of rest) original.update(params, gradient(g));

        for (const state of [saved, binary]) {
          const resumed = create(); // with other hyperparameters
          resumed.load(state);
          expect(follow(resumed, one, halfway, rest), one.name).toEqual(valuesOf(params));
          expect(resumed.step).toBe(gradients.length);
          expect(resumed.toJSON()).toEqual(original.toJSON());
        }
      }
    });

    it('takes over a state in the middle of another run, as often as wanted', () => {
      const original = make();
      const held = network.hold(start);
      for (const g of gradients.slice(0, 4)) original.update(held.params, held.gradient(g));
      const state = original.toJSON();
      const halfway = valuesOf(held.params);
      for (const g of gradients.slice(4)) original.update(held.params, held.gradient(g));

      const other = create(); // with other hyperparameters
      const own = network.hold(start);
      for (const g of gradients.slice(0, 5)) other.update(own.params, own.gradient(g));
      for (let i = 0; i < 2; i++) {
        other.load(state);
        expect(other.toJSON()).toEqual(state);
        for (const [parameter, values] of Object.entries(halfway)) (own.params as Params).set(parameter, values);
        for (const g of gradients.slice(4)) other.update(own.params, own.gradient(g));
        expect(valuesOf(own.params)).toEqual(valuesOf(held.params));
      }
    });

    it('saves before the first update, and after loading, what it has', () => {
      const fresh = make();
      expect(fresh.toJSON()).toEqual({ optimizer: name, step: 0, lr: 0.05, hyper: fresh.hyper, slots: {} });
      const used = make();
      follow(used, arrays, start, gradients);
      const loaded = create();
      loaded.load(used.toJSON());
      expect(loaded.toJSON()).toEqual(used.toJSON());
      loaded.load(fresh.toJSON());
      expect(loaded.toJSON()).toEqual(fresh.toJSON());
      expect(follow(loaded, arrays, start, gradients)).toEqual(follow(make(), arrays, start, gradients));
    });

    it('refuses a second set of parameters', () => {
      for (const one of [arrays, network]) {
        const shared = make();
        follow(shared, one, start, gradients);
        expect(() => follow(shared, one, start, gradients)).toThrow(
          new Error(`this ${name} already updates another set of parameters (W, b); create one optimizer per network`),
        );
        expect(shared.step).toBe(gradients.length);
      }
    });

    it('has slots with the names and sizes of the parameters', () => {
      const optimizer = make();
      expect(optimizer.slots.size).toBe(0);
      const { params, gradient } = network.hold(start);
      optimizer.update(params, gradient(gradients[0]!));
      expect(optimizer.slots.size > 0).toBe(remembers);
      for (const [, slot] of optimizer.slots) {
        expect(slot).toBeInstanceOf(Params);
        expect(slot.arena).toBe((params as Params).arena);
        expect([...slot].map(([parameter, { size }]) => [parameter, size])).toEqual([
          ['W', 2],
          ['b', 1],
        ]);
      }
      expect(Object.keys(optimizer.toJSON().slots)).toEqual([...optimizer.slots.keys()]);
    });

    if (remembers)
      it('refuses slots that do not fit, before and after it has parameters', () => {
        const used = make();
        follow(used, arrays, start, gradients);
        const slot = [...used.slots.keys()][0]!;
        const state = used.toJSON();
        const other = { W: [0.1, 0.2, 0.3], b: [0] };
        const loaded = create();
        loaded.load(state);
        const error = new ShapeError(`${name}: the loaded slot ${slot} has 2 values for W [3]`);
        expect(() => follow(loaded, arrays, other, [other])).toThrow(error);
        const bound = make();
        follow(bound, arrays, other, [other]);
        const before = bound.toJSON();
        expect(() => bound.load(state)).toThrow(error);
        expect(bound.toJSON()).toEqual(before);
      });
  });
}

describe('create', () => {
  const adam = optimizers.find(({ name }) => name === 'Adam')!;
  it('refuses an option the optimizer does not have', () => {
    expect(() => adam.create({ beta3: 0.9 })).toThrow(
      new RangeError('Adam: there is no option beta3; the options are lr, beta1, beta2, eps, convention, transforms'),
    );
  });
  it('refuses a value of the wrong kind', () => {
    expect(() => adam.create({ beta1: '0.9' })).toThrow(new RangeError('Adam: beta1 must be in [0, 1), got "0.9"'));
    expect(() => adam.create({ convention: 'paper' })).toThrow(
      new RangeError('Adam: convention must be "algorithm1" or "book", got "paper"'),
    );
  });
});
