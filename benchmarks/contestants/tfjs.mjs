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
  if (width > 1024) return { unsupported: 'not written for this workload' };
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
  const filled = (l, value) => tf.fill([inputs.sizes[l + 1]], value);
  const norms = batchNorm
    ? [0, 1, 2, 3].map((l) => ({
        gamma: tf.variable(filled(l, 1)),
        beta: tf.variable(filled(l, 0)),
        runningMean: tf.variable(filled(l, 0), false),
        runningVariance: tf.variable(filled(l, 1), false),
      }))
    : [];
  const normalize = (h, { gamma, beta, runningMean, runningVariance }) => {
    const { mean, variance } = tf.moments(h, 0);
    runningMean.assign(tf.add(tf.mul(runningMean, 0.9), tf.mul(mean, 0.1)));
    runningVariance.assign(tf.add(tf.mul(runningVariance, 0.9), tf.mul(variance, 0.1)));
    return tf.batchNorm(h, mean, variance, beta, gamma, 1e-6);
  };
  const forward = (x) =>
    layers.reduce((h, { W, b }, l) => {
      let z = tf.add(tf.matMul(h, W), b);
      if (l === 4) return z;
      if (batchNorm) z = normalize(z, norms[l]);
      z = tf.relu(z);
      return dropout ? tf.dropout(z, dropout) : z;
    }, x);
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
