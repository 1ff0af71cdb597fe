/**
 * What the suite holds optimizers against, as functions of how to make one: the tests call them with the real ones, and
 * known-bad.test.ts with wrong ones, which each must reject.
 */
import { expect } from 'vitest';
import type { Optimizer } from '../src/optimizer.ts';
import { SGD } from '../src/sgd.ts';
import type { GradientTransform } from '../src/transforms/gradient-transform.ts';
import { type Container, containers, valuesOf } from './containers.ts';
import { golden, gradientSequence, startOfSequence, tolerance } from './golden.ts';

type Make = () => Optimizer;
type Path = readonly (readonly number[])[];

const arrays = containers.find(({ name }) => name === 'Float64Array')!;

/** Every number as it should be, up to an absolute tolerance. */
export function expectClose(actual: readonly number[], expected: readonly number[], allowed: number): void {
  expect(actual).toHaveLength(expected.length);
  const worst = Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!)));
  expect(worst).toBeLessThanOrEqual(allowed);
}

/** Follows an oracle over the fixed gradient sequence. */
export function followsRun(make: Make, path: Path, container: Container = arrays): void {
  const optimizer = make();
  const [a, b, c] = startOfSequence as [number, number, number];
  const { params, gradient } = container.hold({ a: [a], bc: [b, c] });
  gradientSequence.forEach(([ga, gb, gc], i) => {
    optimizer.update(params, gradient({ a: [ga!], bc: [gb!, gc!] }));
    expectClose(Object.values(valuesOf(params)).flat(), path[i]!, tolerance[container.dtype]);
  });
}

/** Follows an oracle from (−7, 2) on x²/20 + y², whose gradient it meets where it is. */
export function followsWalk(make: Make, path: Path, container: Container = arrays): void {
  const optimizer = make();
  const [x, y] = golden.paths.start;
  const { params, gradient } = container.hold({ x: [x], y: [y] });
  for (const point of path.slice(1)) {
    const {
      x: [px],
      y: [py],
    } = valuesOf(params) as { x: [number]; y: [number] };
    optimizer.update(params, gradient({ x: [px / 10], y: [2 * py] }));
    expectClose(Object.values(valuesOf(params)).flat(), point, tolerance[container.dtype]);
  }
}

/** Momentum without momentum is SGD, to the last bit, in every arithmetic. */
export function withoutMomentumIsSgd(make: (options: { lr: number; momentum: number }) => Optimizer): void {
  for (const container of containers) {
    const [one, other] = [make({ lr: 0.1, momentum: 0 }), new SGD({ lr: 0.1 })];
    const [held, expected] = [0, 1].map(() => container.hold({ a: [1, -2, 0.3] }));
    for (const g of gradientSequence) {
      one.update(held!.params, held!.gradient({ a: g }));
      other.update(expected!.params, expected!.gradient({ a: g }));
      expect(valuesOf(held!.params)).toEqual(valuesOf(expected!.params));
    }
  }
}

/** The first step has the length of the learning rate, whatever the gradient's size. */
export function firstStepIsLr(make: (options: { lr: number }) => Optimizer): void {
  for (const g of [3, -3, 1e-3, 1e3]) {
    const params = { p: [0] };
    make({ lr: 0.25 }).update(params, { p: [g] });
    expectClose(params.p, [-0.25 * Math.sign(g)], 1e-4); // eps is at most 1e-7 beside a gradient of 1e-3
  }
}

/** On a constant gradient step number k has length lr/√k. */
export function stepsShrinkAsRoot(make: (options: { lr: number; eps: number }) => Optimizer): void {
  const params = { p: [0, 0] };
  const optimizer = make({ lr: 0.5, eps: 1e-12 });
  for (let k = 1; k <= 20; k++) {
    const before = [...params.p];
    optimizer.update(params, { p: [4, -0.01] });
    const steps = params.p.map((value, i) => value - before[i]!);
    expectClose(steps, [-0.5 / Math.sqrt(k), 0.5 / Math.sqrt(k)], 1e-9); // eps/0.01
  }
}

/** With zero gradients only the decay is left: p · (1 − lr·λ)ᵗ. */
export function decaysAlone(make: (options: { lr: number; weightDecay: number }) => Optimizer): void {
  const params = { p: [10, -4] };
  const optimizer = make({ lr: 0.5, weightDecay: 0.2 });
  for (let t = 1; t <= 5; t++) {
    optimizer.update(params, { p: [0, 0] });
    expectClose(params.p, [10 * 0.9 ** t, -4 * 0.9 ** t], 1e-14);
  }
}

/** Large and small gradients of the same sign pattern give the same path. */
export function ignoresGradientSize(make: Make): void {
  const [one, other] = [make(), make()];
  const [p, q] = [{ p: [1, 2, 3] }, { p: [1, 2, 3] }];
  for (const g of gradientSequence) {
    one.update(p, { p: [...g] });
    other.update(q, { p: g.map((value) => value * 4096) });
    expectClose(q.p, p.p, 1e-12);
  }
}

/** A transform as PyTorch's clip_grad_norm_. */
export function clipsAsTorch(clip: (max: number) => GradientTransform): void {
  const { grad, cases } = golden.optimizers.clip_grad_norm;
  for (const { max_norm, clipped } of cases) {
    const params = { p: [0], q: [0, 0] };
    new SGD({ lr: 1, transforms: [clip(max_norm)] }).update(params, { p: [grad[0]!], q: grad.slice(1) });
    expectClose(
      [...params.p, ...params.q].map((value) => -value),
      clipped,
      tolerance.float64,
    );
  }
}
