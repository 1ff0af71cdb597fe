import { AdaDelta } from '../src/ada-delta.ts';
import { AdaGrad } from '../src/ada-grad.ts';
import { AdamW } from '../src/adam-w.ts';
import { Adam } from '../src/adam.ts';
import { Adamax } from '../src/adamax.ts';
import { AMSGrad } from '../src/ams-grad.ts';
import { Momentum } from '../src/momentum.ts';
import { NAdam } from '../src/n-adam.ts';
import { Nesterov } from '../src/nesterov.ts';
import type { Optimizer } from '../src/optimizer.ts';
import { RAdam } from '../src/r-adam.ts';
import { RMSProp } from '../src/rms-prop.ts';
import { optimizers } from '../src/roster.ts';
import { exponentialDecay } from '../src/schedules/exponential-decay.ts';
import { SGD } from '../src/sgd.ts';
import { l2 } from '../src/transforms/l2.ts';
import goldenJson from '../../../fixtures/golden.json' with { type: 'json' };
import peersJson from '../fixtures/peers.json' with { type: 'json' };

/** PyTorch's names. */
interface TorchHyper {
  readonly lr: number;
  readonly betas: readonly [number, number];
  readonly eps: number;
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  readonly weight_decay: number;
  readonly lr_decay: number;
  readonly initial_accumulator_value: number;
  readonly alpha: number;
  readonly centered: boolean;
  readonly rho: number;
  readonly amsgrad: boolean;
  readonly momentum_decay: number;
}
/** Positions after each of a sequence of updates. */
export interface GoldenRun {
  readonly name: string;
  readonly create: () => Optimizer;
  readonly path: readonly (readonly number[])[];
}
interface TorchRun {
  readonly name: string;
  readonly class: string;
  readonly hyper: TorchHyper;
  readonly path: readonly (readonly number[])[];
}
interface PeerRun {
  readonly optimizer: string;
  readonly by: string;
  readonly options: Readonly<Record<string, number | boolean | string>> & {
    readonly exponentialDecay?: { readonly lr: number; readonly factor: number };
  };
  readonly path: readonly (readonly number[])[];
}
interface WalkedPath {
  readonly hyper: { readonly lr: number; readonly mu?: number; readonly eps?: number; readonly rho?: number };
  readonly path: readonly (readonly number[])[];
}

export const golden = goldenJson as unknown as {
  readonly meta: { readonly suggested_tolerance: { readonly float64: number; readonly float32: number } };
  readonly paths: {
    readonly start: readonly [number, number];
    readonly book: Readonly<Record<string, WalkedPath>>;
    readonly torch: Readonly<Record<string, WalkedPath>>;
  };
  readonly optimizers: {
    readonly start: readonly number[];
    readonly grads: readonly (readonly number[])[];
    readonly runs: readonly TorchRun[];
    readonly clip_grad_norm: {
      readonly grad: readonly number[];
      readonly cases: readonly {
        readonly max_norm: number;
        readonly norm: number;
        readonly clipped: readonly number[];
      }[];
    };
  };
  readonly schedules: {
    readonly steps: number;
    readonly runs: readonly { readonly name: string; readonly base_lr: number; readonly lr: readonly number[] }[];
    readonly plateau: {
      readonly base_lr: number;
      readonly hyper: {
        readonly factor: number;
        readonly patience: number;
        readonly threshold: number;
        readonly cooldown: number;
        readonly min_lr: number;
      };
      readonly metric: readonly number[];
      readonly lr_after_metric: readonly number[];
    };
  };
};
export const tolerance = golden.meta.suggested_tolerance;
export const gradientSequence = golden.optimizers.grads;
export const startOfSequence = golden.optimizers.start;

/** Our options for PyTorch's. */
const fromTorch: Readonly<Record<string, (hyper: TorchHyper) => Optimizer>> = {
  SGD: ({ lr, momentum, dampening, nesterov, ...hyper }) => {
    const transforms = penalty(hyper);
    if (nesterov) return new Nesterov({ lr, momentum, transforms });
    return momentum === 0 ? new SGD({ lr, transforms }) : new Momentum({ lr, momentum, dampening, transforms });
  },
  Adagrad: ({ lr, eps, lr_decay: lrDecay, initial_accumulator_value: initialAccumulator, ...hyper }) =>
    new AdaGrad({ lr, eps, lrDecay, initialAccumulator, transforms: penalty(hyper) }),
  RMSprop: ({ lr, alpha: decay, eps, momentum, centered, ...hyper }) =>
    new RMSProp({ lr, decay, eps, momentum, centered, transforms: penalty(hyper) }),
  Adadelta: ({ lr, rho: decay, eps, ...hyper }) => new AdaDelta({ lr, decay, eps, transforms: penalty(hyper) }),
  Adam: (hyper) => new (hyper.amsgrad ? AMSGrad : Adam)({ ...moments(hyper), transforms: penalty(hyper) }),
  AdamW: (hyper) => new (hyper.amsgrad ? AMSGrad : AdamW)({ ...moments(hyper), weightDecay: hyper.weight_decay }),
  Adamax: (hyper) => new Adamax({ ...moments(hyper), transforms: penalty(hyper) }),
  // The release that made the file counts one factor of the momentum product twice.
  NAdam: (hyper) =>
    new NAdam({
      ...moments(hyper),
      momentumDecay: hyper.momentum_decay,
      convention: 'pytorch1',
      transforms: penalty(hyper),
    }),
  RAdam: (hyper) => new RAdam({ ...moments(hyper), transforms: penalty(hyper) }),
};
const moments = ({ lr, betas: [beta1, beta2], eps }: TorchHyper) => ({ lr, beta1, beta2, eps });
const penalty = ({ weight_decay: lambda }: Pick<TorchHyper, 'weight_decay'>) => (lambda === 0 ? [] : [l2(lambda)]);

/** Runs of PyTorch 1.13 on the gradient sequence. */
export const runs: readonly GoldenRun[] = golden.optimizers.runs.map((run) => ({
  name: run.name,
  path: run.path,
  create: () => fromTorch[run.class]!(run.hyper),
}));

/** Runs of Keras, optax and PyTorch on the same gradients, from the package's own fixtures. */
export const peerRuns: readonly GoldenRun[] = (peersJson.runs as readonly PeerRun[]).map((run) => {
  const { exponentialDecay: falling, ...options } = run.options;
  const entry = optimizers.find(({ name }) => name === run.optimizer)!;
  const schedule = falling === undefined ? {} : { lr: exponentialDecay(falling) };
  return {
    name: `${run.optimizer} ${run.by}`,
    path: run.path,
    create: () => entry.create({ ...options, ...schedule }),
  };
});

const { book, torch } = golden.paths;
const walked = (name: string, { path }: WalkedPath, create: () => Optimizer): GoldenRun => ({ name, path, create });
/** Walks of 30 steps on x²/20 + y², by the book's rules and by PyTorch's. */
export const walks: readonly GoldenRun[] = [
  walked('book SGD', book.SGD!, () => new SGD({ lr: 0.95 })),
  walked('book Momentum', book.Momentum!, () => new Momentum({ lr: 0.1 })),
  walked('book Nesterov', book.Nesterov!, () => new Nesterov({ lr: 0.1 })),
  walked('book AdaGrad', book.AdaGrad!, () => new AdaGrad({ lr: 1.5 })),
  walked('book RMSprop', book.RMSprop!, () => new RMSProp({ lr: 0.1 })),
  walked('book Adam', book.Adam!, () => new Adam({ lr: 0.3, eps: 1e-7, convention: 'book' })),
  walked('torch SGD', torch.SGD!, () => new SGD({ lr: 0.95 })),
  walked('torch Momentum', torch.Momentum!, () => new Momentum({ lr: 0.1 })),
  walked('torch Nesterov', torch.Nesterov!, () => new Nesterov({ lr: 0.1 })),
  walked('torch AdaGrad', torch.AdaGrad!, () => new AdaGrad({ lr: 1.5, eps: 1e-10 })),
  walked('torch AdaGradEps1e-7', torch['AdaGradEps1e-7']!, () => new AdaGrad({ lr: 1.5 })),
  walked('torch RMSprop', torch.RMSprop!, () => new RMSProp({ lr: 0.1, eps: 1e-8 })),
  walked('torch RMSpropEps1e-7', torch['RMSpropEps1e-7']!, () => new RMSProp({ lr: 0.1 })),
  walked('torch Adam', torch.Adam!, () => new Adam({ lr: 0.3 })),
  walked('torch AdamEps1e-7', torch['AdamEps1e-7']!, () => new Adam({ lr: 0.3, eps: 1e-7 })),
];
export const publishedNesterov = book.NesterovPublished!.path;
