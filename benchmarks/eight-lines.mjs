/** The program whose bundle is weighed: a network, an optimizer, batches of bytes; the data are the caller's. */
import { batches } from '@downhill/data-mnist';
import { MultiLayerNet } from '@downhill/layers';
import { Momentum } from '@downhill/optimizers';
import { Rng, scaledBytes, tensor } from '@downhill/tensor';

const train = { x: scaledBytes(new Uint8Array(600 * 784), [600, 784]), t: tensor(new Uint8Array(600)) };
const net = new MultiLayerNet({ inputSize: 784, hiddenSizes: [100, 100, 100, 100], outputSize: 10, seed: 1 });
const optimizer = new Momentum({ lr: 0.01 });
for (const { x, t } of batches(train, { batchSize: 128, sampling: 'replacement', rng: new Rng(1), count: 2000 })) {
  console.log(net.gradient(x, t));
  optimizer.update(net.params, net.grads);
}
