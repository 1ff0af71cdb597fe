/**
 * Wrong optimizers that somebody has published or could easily write. Each must fail the checks that the real one
 * passes; otherwise the suite could not tell them apart.
 */
import { describe, expect, it } from 'vitest';
import { AdaDelta, type AdaDeltaOptions } from '../src/ada-delta.ts';
import { AdaGrad, type AdaGradOptions } from '../src/ada-grad.ts';
import { Momentum, type MomentumOptions } from '../src/momentum.ts';
import { Nesterov, type NesterovOptions } from '../src/nesterov.ts';
import { RMSProp, type RMSPropOptions } from '../src/rms-prop.ts';
import { Rprop, type RpropOptions } from '../src/rprop.ts';
import type { Rule } from '../src/rule.ts';
import { cosineDecay } from '../src/schedules/cosine-decay.ts';
import { SGD } from '../src/sgd.ts';
import { clipNorm } from '../src/transforms/clip-norm.ts';
import type { GradientTransform } from '../src/transforms/gradient-transform.ts';
import {
  clipsAsTorch,
  expectClose,
  followsRun,
  followsWalk,
  ignoresGradientSize,
  stepsShrinkAsRoot,
  withoutMomentumIsSgd,
} from './checks.ts';
import { golden, peerRuns, publishedNesterov, tolerance, walks } from './golden.ts';
import { scheduleRuns } from './golden-schedules.ts';
import { type Class, pathOf, run, tells, walk } from './tells.ts';

describe('SGD uphill', () => {
  class Uphill extends SGD {
    protected override rule(lr: number): Rule<never> {
      return super.rule(-lr);
    }
  }
  tells('fails the golden run', SGD, Uphill, run('SGD', { lr: 0.1 }));
  tells('fails the golden walk', SGD, Uphill, walk('book SGD', { lr: 0.95 }));
});

describe('Momentum that damps its gradient by 1 − μ', () => {
  class Averaged extends Momentum {
    protected override rule(lr: number, t: number): Rule<'v'> {
      return super.rule(lr * (1 - this.hyper.momentum), t);
    }
  }
  const options: MomentumOptions = { lr: 0.1, momentum: 0.9 };
  tells('fails the golden run', Momentum, Averaged, run('Momentum', options));
  tells('fails the golden walk', Momentum, Averaged, walk('torch Momentum', options));
});

describe('Momentum without its old velocity', () => {
  class Forgetful extends Momentum {
    protected override rule(lr: number): Rule<'v'> {
      return (k, n, { p, g, v }) => {
        k.axpby(n, -lr, g, 0, v);
        k.add(n, p, v, p);
      };
    }
  }
  tells('fails the golden run', Momentum, Forgetful, run<MomentumOptions>('Momentum', { lr: 0.1 }));
});

describe('Momentum whose first velocity is damped too', () => {
  class Damped extends Momentum {
    protected override rule(lr: number, t: number): Rule<'v'> {
      return super.rule(lr, t + 1);
    }
  }
  const options: MomentumOptions = { lr: 0.1, dampening: 0.1 };
  tells('fails the golden run', Momentum, Damped, run('Momentum dampening', options));
});

describe('Nesterov as published with the book: the new velocity in place of the old one', () => {
  class Published extends Nesterov {
    protected override rule(lr: number): Rule<'v'> {
      const mu = this.hyper.momentum;
      return (k, n, { p, g, v }) => {
        k.axpby(n, -lr, g, mu, v);
        k.axpby(n, mu * mu, v, 1, p);
        k.axpby(n, -(1 + mu) * lr, g, 1, p);
      };
    }
  }
  const options: NesterovOptions = { lr: 0.1, momentum: 0.9 };
  tells('fails the golden run', Nesterov, Published, run('Nesterov', options));
  tells('fails the golden walk', Nesterov, Published, walk('book Nesterov', options));
  tells('fails the walk of PyTorch', Nesterov, Published, walk('torch Nesterov', options));
  tells('fails the run of Keras', Nesterov, Published, (optimizer: Class<NesterovOptions>) => {
    const { create, path } = peerRuns.find(({ name }) => name === 'Nesterov keras')!;
    followsRun(() => new optimizer({ lr: create().lr, momentum: 0.9 }), path);
  });
  it('is the one of the book, 0.37 off', () => {
    followsWalk(() => new Published(options), publishedNesterov);
    const right = pathOf(walks, 'book Nesterov');
    const gaps = right.map((point, i) => Math.max(...point.map((x, j) => Math.abs(x - publishedNesterov[i]![j]!))));
    expect(Math.max(...gaps).toFixed(2)).toBe('0.37');
  });
});

describe('Nesterov that is Momentum', () => {
  tells<Class<NesterovOptions>>('fails the golden run', Nesterov, Momentum, run('Nesterov', { lr: 0.1 }));
});

describe('momentum whose arithmetic is not SGD at 0', () => {
  /** The book's two lines: −η·g is rounded to float32 on its way. */
  class TwoLines extends Momentum {
    protected override rule(lr: number): Rule<'v'> {
      return (k, n, { p, g, v }) => {
        k.axpby(n, -lr, g, this.hyper.momentum, v);
        k.add(n, p, v, p);
      };
    }
  }
  tells<Class<MomentumOptions>>('fails the identity', Momentum, TwoLines, (optimizer) =>
    withoutMomentumIsSgd((options) => new optimizer(options)),
  );
});

describe('AdaGrad', () => {
  class Unsquared extends AdaGrad {
    protected override rule(lr: number): Rule<'h'> {
      return (k, n, { p, g, h, s }) => {
        k.abs(n, g, s);
        k.add(n, h, s, h);
        k.descend(n, lr, g, h, 1, this.hyper.eps, p);
      };
    }
  }
  class EpsInside extends AdaGrad {
    protected override rule(lr: number): Rule<'h'> {
      return (k, n, { p, g, h, s }) => {
        k.accumulateSquare(n, 1, g, 1, h);
        k.offset(n, this.hyper.eps, h, s);
        k.descend(n, lr, g, s, 1, 0, p);
      };
    }
  }
  const options: AdaGradOptions = { lr: 1.5, eps: 1e-7 };
  const shrink = (optimizer: Class<AdaGradOptions>) => stepsShrinkAsRoot((some) => new optimizer(some));
  tells('that sums |g| fails the golden walk', AdaGrad, Unsquared, walk('book AdaGrad', options));
  tells<Class<AdaGradOptions>>('that sums |g| fails the identity', AdaGrad, Unsquared, shrink);
  tells('with ε under the root fails the golden walk', AdaGrad, EpsInside, walk('book AdaGrad', options));
  tells<Class<AdaGradOptions>>('that forgets fails the identity', AdaGrad, RMSProp, shrink);
});

describe('RMSProp', () => {
  class Swapped extends RMSProp {
    protected override rule(lr: number): Rule<'h' | 'm' | 'v'> {
      const { decay, eps } = this.hyper;
      return (k, n, { p, g, h }) => {
        k.accumulateSquare(n, decay, g, 1 - decay, h);
        k.descend(n, lr, g, h, 1, eps, p);
      };
    }
  }
  const options: RMSPropOptions = { lr: 0.01, eps: 1e-8 };
  tells('with its weights exchanged fails the golden run', RMSProp, Swapped, run('RMSprop', options));
  tells<Class<RMSPropOptions>>('that never forgets fails the golden run', RMSProp, AdaGrad, run('RMSprop', options));
  tells<Class<RMSPropOptions>>('that is not centred fails the golden run', RMSProp, uncentred(), (optimizer) =>
    run('RMSprop centered', { lr: 0.01, eps: 1e-8, decay: 0.9, centered: true })(optimizer),
  );
  function uncentred(): Class<RMSPropOptions> {
    return class extends RMSProp {
      constructor(some: RMSPropOptions) {
        super({ ...some, centered: false });
      }
    };
  }
});

describe('AdaDelta that averages the gradient in place of the step', () => {
  class Wrong extends AdaDelta {
    protected override rule(lr: number): Rule<'h' | 'u'> {
      const rule = super.rule(lr);
      return (k, n, block) => {
        k.copy(n, block.h, block.u);
        rule(k, n, block);
      };
    }
  }
  tells('fails the golden run', AdaDelta, Wrong, run<AdaDeltaOptions>('Adadelta', {}));
});

describe('Rprop', () => {
  /** Rprop⁻: the turned gradient moves its parameter at once, and is remembered. */
  class DoesNotRest extends Rprop {
    protected override rule(lr: number, t: number): Rule<'d' | 'u'> {
      const rule = super.rule(lr, t);
      return (k, n, block) => {
        rule(k, n, block);
        const { p, g, d, u, s } = block;
        k.sign(n, g, s);
        k.subtract(n, s, u, u); // the sign where the rule has rested, otherwise 0
        k.multiply(n, d, u, u);
        k.subtract(n, p, u, p);
        k.copy(n, s, u);
      };
    }
  }
  class RemembersTheTurn extends Rprop {
    protected override rule(lr: number, t: number): Rule<'d' | 'u'> {
      const rule = super.rule(lr, t);
      return (k, n, block) => {
        rule(k, n, block);
        k.sign(n, block.g, block.u);
      };
    }
  }
  class ExchangedFactors extends Rprop {
    protected override rule(lr: number, t: number): Rule<'d' | 'u'> {
      const rule = super.rule(lr, t);
      return (k, n, block) => {
        k.scale(n, -1, block.u, block.u);
        rule(k, n, block);
      };
    }
  }
  const options: RpropOptions = { lr: 0.1 };
  tells('that steps on a turn fails the run of PyTorch', Rprop, DoesNotRest, run('Rprop torch', options));
  tells('that remembers a turn fails the run of PyTorch', Rprop, RemembersTheTurn, run('Rprop torch', options));
  tells('that grows on a turn fails the run of PyTorch', Rprop, ExchangedFactors, run('Rprop torch', options));
  tells<Class<RpropOptions>>('that is SGD depends on the size of gradients', Rprop, SGD, (optimizer) =>
    ignoresGradientSize(() => new optimizer(options)),
  );
});

describe('clipNorm', () => {
  const perParameter =
    (max: number): GradientTransform =>
    (grads) => {
      const k = grads.arena.kernels;
      for (const [, g] of grads) {
        const factor = max / (Math.sqrt(k.sumSquares(g.size, g.ptr)) + 1e-6);
        if (factor < 1) k.scale(g.size, factor, g.ptr, g.ptr);
      }
    };
  const always =
    (max: number): GradientTransform =>
    ({ arena: { kernels: k }, flat: g }) =>
      k.scale(g.size, max / (Math.sqrt(k.sumSquares(g.size, g.ptr)) + 1e-6), g.ptr, g.ptr);
  tells('with a norm for each parameter fails', clipNorm, perParameter, clipsAsTorch);
  tells('that also lengthens short gradients fails', clipNorm, always, clipsAsTorch);
});

describe('a schedule that counts from 1', () => {
  const { lr } = scheduleRuns.find(({ name }) => name === 'CosineAnnealingLR')!;
  const schedule = cosineDecay({ lr: 0.1, steps: 50, end: 0.001 });
  tells(
    'fails the golden rates',
    schedule,
    (step) => schedule(step + 1),
    (one) =>
      expectClose(
        lr.map((_, step) => one(step)),
        lr,
        tolerance.float64,
      ),
  );
  it('is held against every step', () => expect(lr).toHaveLength(golden.schedules.steps));
});
