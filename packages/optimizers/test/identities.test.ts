import { describe, expect, it } from 'vitest';
import { AdaGrad } from '../src/ada-grad.ts';
import { AdamW } from '../src/adam-w.ts';
import { Adam } from '../src/adam.ts';
import { Adamax } from '../src/adamax.ts';
import { AMSGrad } from '../src/ams-grad.ts';
import { Lion } from '../src/lion.ts';
import { Momentum } from '../src/momentum.ts';
import { Nesterov } from '../src/nesterov.ts';
import type { Optimizer } from '../src/optimizer.ts';
import { RAdam } from '../src/r-adam.ts';
import { RMSProp } from '../src/rms-prop.ts';
import { optimizers } from '../src/roster.ts';
import { Rprop } from '../src/rprop.ts';
import { inverseTimeDecay } from '../src/schedules/inverse-time-decay.ts';
import { SGD } from '../src/sgd.ts';
import {
  decaysAlone,
  expectClose,
  firstStepIsLr,
  ignoresGradientSize,
  stepsShrinkAsRoot,
  withoutMomentumIsSgd,
} from './checks.ts';
import { gradientSequence } from './golden.ts';

/** The positions after each step of a gradient sequence. */
function pathOf(optimizer: Optimizer, gradients = gradientSequence): number[][] {
  const params = { p: [1, -2, 0.5] };
  return gradients.map((g) => {
    optimizer.update(params, { p: [...g] });
    return [...params.p];
  });
}

describe('without momentum', () => {
  it('Momentum is SGD', () => withoutMomentumIsSgd((options) => new Momentum(options)));
  it('Nesterov is SGD', () => withoutMomentumIsSgd((options) => new Nesterov(options)));
  it('RMSProp has no velocity', () => {
    expect(pathOf(new RMSProp({ lr: 0.1, momentum: 0 }))).toEqual(pathOf(new RMSProp({ lr: 0.1 })));
  });
});

describe('the first step is lr', () => {
  it('of Adam', () => firstStepIsLr((options) => new Adam(options)));
  it('of Adam as the book has it', () =>
    firstStepIsLr((options) => new Adam({ ...options, convention: 'book', eps: 1e-10 })));
  it('of AdamW', () => firstStepIsLr((options) => new AdamW({ ...options, weightDecay: 0 })));
  it('of AMSGrad', () => firstStepIsLr((options) => new AMSGrad(options)));
  it('of Adamax', () => firstStepIsLr((options) => new Adamax(options)));
  it('of AdaGrad', () => firstStepIsLr((options) => new AdaGrad(options)));
  it('of Lion', () => firstStepIsLr((options) => new Lion(options)));
  it('of Rprop', () => firstStepIsLr((options) => new Rprop(options)));
});

describe('AdaGrad', () => {
  it('takes steps of lr/√k on a constant gradient', () => stepsShrinkAsRoot((options) => new AdaGrad(options)));
  it('with lrDecay is AdaGrad with an inverse-time schedule', () => {
    expect(pathOf(new AdaGrad({ lr: 0.1, lrDecay: 0.5 }))).toEqual(
      pathOf(new AdaGrad({ lr: inverseTimeDecay({ lr: 0.1, rate: 0.5 }) })),
    );
  });
});

describe('RMSProp', () => {
  it('takes a first step of lr/√(1 − decay)', () => {
    const params = { p: [0] };
    new RMSProp({ lr: 1, decay: 0.99, eps: 1e-12 }).update(params, { p: [5] });
    expectClose(params.p, [-10], 1e-10); // 10 · eps/0.5 is a fifth of that
  });
  it('centred stays finite on a constant gradient, whose variance is 0 up to rounding', () => {
    for (const p of [Float32Array.of(0), Float64Array.of(0)]) {
      const params = { p };
      const optimizer = new RMSProp({ lr: 1e-9, decay: 0.5, centered: true });
      for (let i = 0; i < 200; i++) {
        optimizer.update(params, { p: [1.7] }); // h − m² is negative after 24 steps in float32, 51 in float64
        expect(Number.isFinite(p[0])).toBe(true);
      }
    }
  });
});

describe('decoupled weight decay', () => {
  it('of AdamW', () => decaysAlone((options) => new AdamW(options)));
  it('of AMSGrad', () => decaysAlone((options) => new AMSGrad(options)));
  it('of Lion', () => decaysAlone((options) => new Lion(options)));
  it('of 0 is none', () => {
    expect(pathOf(new AdamW({ lr: 0.1, weightDecay: 0 }))).toEqual(pathOf(new Adam({ lr: 0.1 })));
  });
});

describe('AMSGrad', () => {
  it('is Adam while gradients grow', () => {
    const growing = [1, 2, 3, 4, 5].map((size) => [size, -size, 10 * size]);
    expect(pathOf(new AMSGrad(), growing)).toEqual(pathOf(new Adam(), growing));
  });
});

describe('RAdam', () => {
  it('takes five steps of momentum, then divides', () => {
    const small = Array.from({ length: 6 }, () => [1e-4, 1e-4, 1e-4]);
    const steps = pathOf(new RAdam({ lr: 1 }), small).map((point, i, path) => (path[i - 1]?.[0] ?? 1) - point[0]!);
    expectClose(steps.slice(0, 5), [1e-4, 1e-4, 1e-4, 1e-4, 1e-4], 1e-15);
    expect(steps[5]!).toBeGreaterThan(1e-3);
  });
});

describe('Lion', () => {
  it('does not see the size of gradients', () => ignoresGradientSize(() => new Lion({ lr: 0.1 })));
});

describe('Rprop', () => {
  it('does not see the size of gradients', () => ignoresGradientSize(() => new Rprop({ lr: 0.1 })));
  it('takes steps of lr · η₊ᵏ⁻¹ on a constant gradient, up to the largest', () => {
    const params = { p: [0] };
    const optimizer = new Rprop({ lr: 0.5, etaPlus: 2, maxStep: 6 });
    const ends = [0.5, 1, 2, 4, 6, 6].map(() => (optimizer.update(params, { p: [-3] }), params.p[0]));
    expect(ends).toEqual([0.5, 1.5, 3.5, 7.5, 13.5, 19.5]);
  });
  it('rests when the gradient turns, and then takes η₋ of the last step, down to the smallest', () => {
    const params = { p: [0] };
    const optimizer = new Rprop({ lr: 1, etaMinus: 0.5, minStep: 0.25 });
    const ends = [-1, 1, 1, -1, -1, 1, 1].map((g) => (optimizer.update(params, { p: [g] }), params.p[0]));
    expect(ends).toEqual([1, 1, 0.5, 0.5, 0.75, 0.75, 0.5]);
  });
  it('keeps its step through a gradient of 0', () => {
    const params = { p: [0] };
    const optimizer = new Rprop({ lr: 1 });
    const ends = [-1, 0, -1].map((g) => (optimizer.update(params, { p: [g] }), params.p[0]));
    expect(ends).toEqual([1, 1, 2]);
  });
  it('takes its first step from the rate, and then forgets the rate', () => {
    const gradient = { p: [-1] };
    const [one, other] = [{ p: [0] }, { p: [0] }];
    const [constant, falling] = [new Rprop({ lr: 1 }), new Rprop({ lr: (step) => (step === 0 ? 1 : 1e-3) })];
    for (let i = 0; i < 3; i++) {
      constant.update(one, gradient);
      falling.update(other, gradient);
    }
    expect(other).toEqual(one);
  });
});

describe('Nesterov', () => {
  it('is Momentum seen from the point ahead: p = ball + μ · v', () => {
    const curvature = [0.1, 2, 1];
    const gradientAt = (p: readonly number[]) => p.map((x, i) => curvature[i]! * x);
    const [lr, momentum] = [0.1, 0.9];
    const params = { p: [1, -2, 0.5] };
    const nesterov = new Nesterov({ lr, momentum });
    let ball = [...params.p];
    let v = [0, 0, 0];
    for (let t = 0; t < 20; t++) {
      nesterov.update(params, { p: gradientAt(params.p) });
      const ahead = ball.map((x, i) => x + momentum * v[i]!);
      const g = gradientAt(ahead);
      v = v.map((old, i) => momentum * old - lr * g[i]!);
      ball = ball.map((x, i) => x + v[i]!);
      expectClose(
        params.p,
        ball.map((x, i) => x + momentum * v[i]!),
        1e-12,
      );
    }
  });
});

describe('a bowl', () => {
  /** AdaDelta's steps begin tiny, AdaGrad's end tiny. */
  const rates: Readonly<Record<string, number>> = { AdaDelta: 5, AdaGrad: 0.5 };
  for (const { name, create } of optimizers)
    it(`is descended by ${name}`, () => {
      const params = { p: [3, -2] };
      const optimizer = create({ lr: rates[name] ?? 0.02 });
      const height = () => params.p[0]! ** 2 + params.p[1]! ** 2;
      for (let i = 0; i < 1000; i++) optimizer.update(params, { p: params.p.map((x) => 2 * x) });
      expect(height()).toBeLessThan(0.01);
    });
  it('is not climbed back by SGD', () => {
    const params = { p: [1] };
    const sgd = new SGD({ lr: 0.1 });
    for (let i = 0; i < 100; i++) {
      const before = params.p[0]!;
      sgd.update(params, { p: [2 * before] });
      expect(Math.abs(params.p[0]!)).toBeLessThan(Math.abs(before));
    }
  });
});
