import {
  clipNorm,
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  join,
  oneCycle,
  optimizers,
  stepDecay,
  warmup,
  type Optimizer,
  type Schedule,
} from '@downhill/optimizers';
import type { NetworkSpec } from './network-spec.ts';

/** Number of updates of a whole training. */
export const totalSteps = ({ images, batchSize, epochs }: NetworkSpec): number =>
  Math.ceil(images / batchSize) * epochs;

/** How the schedules are laid out over a training of `total` steps. */
export function scheduleParts(total: number) {
  return {
    /** Three levels. */
    every: Math.ceil(total / 3),
    /** What the exponential schedule is multiplied by at each step: 1 % is left at the end. */
    factor: Number((0.01 ** (1 / total)).toPrecision(8)),
    /** A tenth is left at the end. */
    rate: Number((9 / total).toPrecision(4)),
    /** Steps of the warm-up: a twentieth. */
    rise: Math.max(1, Math.round(total / 20)),
  };
}

/** The learning rate of each step. */
export function scheduleOf(spec: NetworkSpec): number | Schedule {
  const { lr, schedule } = spec;
  const steps = totalSteps(spec);
  const { every, factor, rate, rise } = scheduleParts(steps);
  switch (schedule) {
    case 'constant':
      return lr;
    case 'steps':
      return stepDecay({ lr, every, factor: 0.3 });
    case 'exponential':
      return exponentialDecay({ lr, factor });
    case 'inverse':
      return inverseTimeDecay({ lr, rate });
    case 'cosine':
      return cosineDecay({ lr, steps });
    case 'warmup':
      return join([warmup({ lr, steps: rise }), cosineDecay({ lr, steps: Math.max(1, steps - rise) })], [rise]);
    case 'one-cycle':
      return oneCycle({ lr, steps });
  }
}

/** The optimizer of a spec, with its schedule and clipping. */
export function buildOptimizer(spec: NetworkSpec): Optimizer {
  const entry = optimizers.find(({ name }) => name === spec.optimizer)!;
  const transforms = spec.clip > 0 ? [clipNorm(spec.clip)] : [];
  return entry.create({ ...spec.options, lr: scheduleOf(spec), transforms });
}
