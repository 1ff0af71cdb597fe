import { MultiLayerNet } from '@downhill/layers';
import { Rng, randn, tensor } from '@downhill/tensor';

export function main(): string {
  const net = new MultiLayerNet({ inputSize: 8, hiddenSizes: [16], outputSize: 3, batchNorm: true, seed: 1 });
  const x = randn([12, 8], { rng: new Rng(2) });
  const t = tensor([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2], { dtype: 'int32' });
  const first = net.gradient(x, t);
  for (let step = 0; step < 100; step++) {
    net.gradient(x, t);
    const { flat } = net.params;
    const grads = net.grads.flat;
    for (let i = 0; i < flat.size; i++) flat.data[i]! -= 0.1 * grads.data[i]!;
  }
  return `${[...net.params.names].join(' ')} ${net.gradient(x, t) < first / 5}`;
}
// prints: W1 b1 gamma1 beta1 W2 b2 true
