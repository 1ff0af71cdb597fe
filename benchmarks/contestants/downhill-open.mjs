/** Ours, as users call it: MultiLayerNet, batches of bytes, an optimizer. From the built packages; Node and browser. */
import { Rng, ScaledBytes, Tensor, matmul, scaledBytes, tensor, uniform } from '../../packages/tensor/dist/index.js';
import { MultiLayerNet } from '../../packages/layers/dist/index.js';
import { Adam, SGD } from '../../packages/optimizers/dist/index.js';

/** A batch as `batches` of @downhill/data-mnist gives it: rows of the data set, copied by the network that uses them. */
function batch(pixels, labels, rows) {
  const t = new Uint8Array(rows.length);
  for (let n = 0; n < rows.length; n++) t[n] = labels[rows[n]];
  return { x: new Tensor(pixels.take(rows, 784), [rows.length, 784]), t: tensor(t) };
}

export const openDownhill =
  (deterministic) =>
  (w, { pixels, labels, testPixels, testLabels, batches, weights, sizes }) => {
    if (w.kind === 'matmul') {
      const rng = new Rng(1);
      const a = uniform([w.size, w.size], { rng, dtype: 'float32' });
      const b = uniform([w.size, w.size], { rng, dtype: 'float32' });
      return { step: () => matmul(a, b).data[0] };
    }
    const net = new MultiLayerNet({
      inputSize: 784,
      hiddenSizes: sizes.slice(1, -1),
      outputSize: 10,
      seed: 1,
      deterministic,
      ...(w.batchNorm ? { batchNorm: true } : {}),
      ...(w.dropout ? { dropoutRatio: w.dropout } : {}),
    });
    weights.forEach(({ W, b }, l) => {
      net.params.set(`W${l + 1}`, W);
      net.params.set(`b${l + 1}`, b);
    });
    if (w.kind === 'evaluate') {
      const x = scaledBytes(testPixels, [10000, 784], 255);
      const t = tensor(testLabels);
      return { step: () => net.evaluate(x, t).accuracy };
    }
    const images = new ScaledBytes(pixels, 255);
    const optimizer = w.optimizer === 'sgd' ? new SGD({ lr: 0.01 }) : new Adam({ lr: 0.001 });
    return {
      step(i) {
        const { x, t } = batch(images, labels, batches[i % batches.length]);
        const loss = net.gradient(x, t);
        optimizer.update(net.params, net.grads);
        return loss;
      },
    };
  };
