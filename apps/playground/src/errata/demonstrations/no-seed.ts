import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { randn, Rng, tensor } from '@downhill/tensor';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

/** The last loss of a small training that depends on its seed alone. */
function lastLoss(seed: number): number {
  const x = randn([64, 10], { rng: new Rng('data') });
  const t = tensor(Uint8Array.from({ length: 64 }, (_, i) => i % 3));
  const network = new MultiLayerNet({ inputSize: 10, hiddenSizes: [20], outputSize: 3, seed });
  const optimizer = new SGD({ lr: 0.1 });
  let loss = 0;
  for (let i = 0; i < 100; i++) {
    loss = network.gradient(x, t);
    optimizer.update(network.params, network.grads);
  }
  return loss;
}

export function noSeed(): Demonstration {
  return {
    facts: [0, 1, 2, 0].map((seed, i) =>
      fact(
        i === 3 ? `Loss after 100 steps, seed ${seed} again` : `Loss after 100 steps, seed ${seed}`,
        i === 3 ? `100번 갱신한 뒤의 손실, 다시 시드 ${seed}` : `100번 갱신한 뒤의 손실, 시드 ${seed}`,
        String(lastLoss(seed)),
        i === 3 || i === 0 ? true : undefined,
      ),
    ),
  };
}
