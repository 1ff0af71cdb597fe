import { train } from '@downhill/experiments';
import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { randn, Rng, tensor } from '@downhill/tensor';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

/** A training with a learning rate that cannot go well. */
export function silentNan(): Demonstration {
  const x = randn([64, 10], { rng: new Rng('data') });
  const t = tensor(Uint8Array.from({ length: 64 }, (_, i) => i % 3));
  const session = {
    network: new MultiLayerNet({ inputSize: 10, hiddenSizes: [20, 20], outputSize: 3, seed: 0 }),
    optimizer: new SGD({ lr: 1000 }),
    data: { train: { x, t } },
    rng: new Rng(0),
  };
  for (const event of train(session, { batchSize: 64, iterations: 200 }))
    if (event.type === 'diverged')
      return { facts: [fact('SGD with a learning rate of 1000', '학습률이 1000인 SGD', event.message, true)] };
  return { facts: [fact('SGD with a learning rate of 1000', '학습률이 1000인 SGD', '–', false)] };
}
