/** @tensorflow/tfjs with its WebAssembly backend (SIMD, one thread), as users call it: variables and minimize. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { drive } from '../drive.mjs';
import { floatsOf } from '../floats.mjs';

const require = createRequire(join(process.env.PEERS ?? process.cwd(), 'package.json'));
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
wasm.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
wasm.setThreadsCount(1);
await tf.setBackend('wasm');
await tf.ready();

function open({ kind, optimizer: rule, batchNorm, dropout, size, width }, inputs) {
  if (batchNorm || dropout || width > 1024) return { unsupported: 'not written for this workload' };
  if (kind === 'matmul') {
    const a = tf.randomUniform([size, size]);
    const b = tf.randomUniform([size, size]);
    return {
      step() {
        const c = tf.matMul(a, b);
        const first = c.dataSync()[0];
        c.dispose();
        return first;
      },
    };
  }
  const layers = inputs.weights.map(({ W, b }, l) => ({
    W: tf.variable(tf.tensor2d(W, [inputs.sizes[l], inputs.sizes[l + 1]])),
    b: tf.variable(tf.tensor1d(b)),
  }));
  const forward = (x) =>
    layers.reduce((h, { W, b }, l) => (l < 4 ? tf.relu(tf.add(tf.matMul(h, W), b)) : tf.add(tf.matMul(h, W), b)), x);
  if (kind === 'evaluate') {
    const x = tf.tensor2d(floatsOf(inputs.testPixels), [10000, 784]);
    const t = tf.tensor1d(Int32Array.from(inputs.testLabels), 'int32');
    return { step: () => tf.tidy(() => tf.mean(tf.equal(tf.argMax(forward(x), 1), t)).dataSync()[0]) };
  }
  const optimizer = rule === 'sgd' ? tf.train.sgd(0.01) : tf.train.adam(0.001, 0.9, 0.999, 1e-8);
  const { batches, pixels, labels } = inputs;
  return {
    step(i) {
      const rows = batches[i % batches.length];
      const x = tf.tensor2d(floatsOf(pixels, rows), [rows.length, 784]);
      const t = tf.oneHot(
        tf.tensor1d(
          Int32Array.from(rows, (row) => labels[row]),
          'int32',
        ),
        10,
      );
      const loss = optimizer.minimize(() => tf.losses.softmaxCrossEntropy(t, forward(x)), true);
      const value = loss.dataSync()[0];
      tf.dispose([x, t, loss]);
      return value;
    },
    close: () => tf.disposeVariables(),
  };
}

await drive({ name: '@tensorflow/tfjs wasm', version: tf.version.tfjs, open });
