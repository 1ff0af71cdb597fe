import { loadMnist, subset } from '@downhill/data-mnist';
import { train } from '@downhill/experiments';
import { he, xavier } from '@downhill/init';
import { Affine, Sequential, Tanh } from '@downhill/layers';
import { Adam } from '@downhill/optimizers';
import { Rng } from '@downhill/tensor';

/** The parameters of a small network after an epoch: what the page `#/own-network?v=1&images=300&epochs=1&hidden=12:tanh` trains. */
export default async function ownNetwork() {
  const mnist = await loadMnist();
  const layers = [new Affine(784, 12, { weightInit: xavier() }), new Tanh(), new Affine(12, 10, { weightInit: he() })];
  const network = new Sequential(layers, { seed: 1 });
  const session = {
    network,
    optimizer: new Adam({ lr: 0.001 }),
    data: { train: subset(mnist.train, 300) },
    rng: new Rng(1),
  };
  for (const { type } of train(session, { batchSize: 100, epochs: 1 })) if (type === 'diverged') throw new Error(type);
  return Object.fromEntries([...network.params].map(([name, { data }]) => [name, [...data]]));
}
