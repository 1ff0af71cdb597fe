/** Adam and its family; see known-bad.test.ts. */
import type { Params } from '@downhill/tensor';
import { describe } from 'vitest';
import { AdamW, type AdamWOptions } from '../src/adam-w.ts';
import { type AdamMoments, adamRule } from '../src/adam-rule.ts';
import { Adam, type AdamOptions } from '../src/adam.ts';
import { Adamax } from '../src/adamax.ts';
import { AMSGrad } from '../src/ams-grad.ts';
import { Lion, type LionOptions } from '../src/lion.ts';
import { NAdam, type NAdamOptions } from '../src/n-adam.ts';
import type { Optimizer } from '../src/optimizer.ts';
import { RAdam } from '../src/r-adam.ts';
import type { Rule } from '../src/rule.ts';
import { SGD } from '../src/sgd.ts';
import { l2 } from '../src/transforms/l2.ts';
import { decaysAlone, firstStepIsLr, followsRun, ignoresGradientSize } from './checks.ts';
import { runs } from './golden.ts';
import { type Class, pathOf, run, tells, walk } from './tells.ts';

describe('Adam', () => {
  const powers = ({ beta1, beta2 }: AdamMoments, t: number) => [1 - beta1 ** t, 1 - beta2 ** t] as const;
  class Multiplies extends Adam {
    protected override rule(lr: number, t: number) {
      const [c1, c2] = powers(this.hyper, t);
      return adamRule(this.hyper, lr * c1, Math.sqrt(c2));
    }
  }
  class Uncorrected extends Adam {
    protected override rule(lr: number) {
      return adamRule(this.hyper, lr, 1);
    }
  }
  class CountsFromZero extends Adam {
    protected override rule(lr: number, t: number) {
      return super.rule(lr, t + 1);
    }
  }
  const options: AdamOptions = { lr: 0.1 };
  const first = (optimizer: Class<AdamOptions>) => firstStepIsLr((some) => new optimizer(some));
  tells('multiplying by 1 − βᵗ fails the golden run', Adam, Multiplies, run('Adam', options));
  tells('multiplying by 1 − βᵗ fails the golden walk', Adam, Multiplies, walk('torch Adam', { lr: 0.3 }));
  tells<Class<AdamOptions>>('multiplying by 1 − βᵗ fails the first step', Adam, Multiplies, first);
  tells('without correction fails the golden run', Adam, Uncorrected, run('Adam', options));
  tells<Class<AdamOptions>>('without correction fails the first step', Adam, Uncorrected, first);
  tells('with t one too large fails the golden run', Adam, CountsFromZero, run('Adam', options));

  const bookPath = walk<AdamOptions>('book Adam', { lr: 0.3, eps: 1e-7, convention: 'book' });
  class IgnoresConvention extends Adam {
    constructor({ convention: _, ...some }: AdamOptions) {
      super(some);
    }
  }
  tells<Class<AdamOptions>>(
    'that ignores its convention fails the walk of the book',
    Adam,
    IgnoresConvention,
    bookPath,
  );
});

describe('AdamW', () => {
  const options: AdamWOptions = { lr: 0.1, weightDecay: 0.1 };
  class NoOp extends AdamW {
    protected override before(): void {}
  }
  class InGradient extends Adam {
    constructor({ weightDecay = 0.01, ...some }: AdamWOptions) {
      super({ ...some, transforms: [l2(weightDecay)] });
    }
  }
  class WithoutRate extends AdamW {
    protected override before(_lr: number, params: Params): void {
      super.before(1, params);
    }
  }
  const decays = (optimizer: Class<AdamWOptions>) => decaysAlone((some) => new optimizer(some));
  for (const [what, bad] of [
    ['that decays nothing', NoOp],
    ['with the penalty in the gradient', InGradient],
    ['whose decay ignores the learning rate', WithoutRate],
  ] as const) {
    tells<Class<AdamWOptions>>(`${what} fails the golden run`, AdamW, bad, run('AdamW', options));
    tells<Class<AdamWOptions>>(`${what} fails the decay alone`, AdamW, bad, decays);
  }
});

describe('l2 that is decoupled', () => {
  tells<(lambda: number) => Optimizer>(
    'fails the golden run of Adam',
    (lambda) => new Adam({ lr: 0.1, transforms: [l2(lambda)] }),
    (lambda) => new AdamW({ lr: 0.1, weightDecay: lambda }),
    (make) => followsRun(() => make(0.1), pathOf(runs, 'Adam weight_decay')),
  );
});

describe('NAdam', () => {
  class OfTorch1 extends NAdam {
    constructor(some: NAdamOptions) {
      super({ ...some, convention: 'pytorch1' });
    }
  }
  const options: NAdamOptions = { lr: 0.1, eps: 1e-8, momentumDecay: 1 };
  tells('of PyTorch 1 fails the run of Keras', NAdam, OfTorch1, run('NAdam keras', options));
  class WithoutLookAhead extends Adam {
    constructor({ convention: _, ...some }: NAdamOptions) {
      super(some);
    }
  }
  tells<Class<NAdamOptions>>(
    'that is Adam fails the run of Keras',
    NAdam,
    WithoutLookAhead,
    run('NAdam keras', options),
  );
  tells('of the paper fails the run of PyTorch 1', OfTorch1, NAdam, run('NAdam', { lr: 0.1 }));
});

describe('AMSGrad without its maximum', () => {
  const options: AdamOptions = { lr: 0.1, beta1: 0.9, beta2: 0.9 };
  tells<Class<AdamOptions>>('fails the golden run', AMSGrad, Adam, run('Adam amsgrad', options));
});

describe('Adamax that forgets nothing', () => {
  class Largest extends Adamax {
    protected override rule(lr: number, t: number): Rule<'m' | 'u'> {
      const rule = super.rule(lr, t);
      return (k, n, block) => {
        k.scale(n, 1 / this.hyper.beta2, block.u, block.u);
        rule(k, n, block);
      };
    }
  }
  tells('fails the golden run', Adamax, Largest, run('Adamax', { lr: 0.1 }));
});

describe('RAdam that never waits', () => {
  tells<Class<AdamOptions>>('fails the golden run', RAdam, Adam, run('RAdam', { lr: 0.1 }));
});

describe('Lion', () => {
  class UpdatesFirst extends Lion {
    protected override rule(lr: number): Rule<'m'> {
      const { beta2 } = this.hyper;
      return (k, n, { p, g, m, s }) => {
        k.axpby(n, 1 - beta2, g, beta2, m);
        k.sign(n, m, s);
        k.axpby(n, -lr, s, 1, p);
      };
    }
  }
  const options: LionOptions = { lr: 0.1 };
  tells('that steps by the new mean fails the run of optax', Lion, UpdatesFirst, run('Lion optax', options));
  tells<Class<LionOptions>>('that is SGD depends on the size of gradients', Lion, SGD, (optimizer) =>
    ignoresGradientSize(() => new optimizer(options)),
  );
});
