/** Plain JavaScript loops over Float32Arrays, written as one would without a library. The floor. */
import { drive } from '../drive.mjs';

function open({ kind, optimizer, batchNorm, dropout, batchSize: N, width }, inputs) {
  if (kind !== 'step' || batchNorm || dropout || width > 512) return { unsupported: 'only the plain step' };
  const { pixels, labels, batches, weights, sizes } = inputs;
  const layers = weights.map(({ W, b }, l) => ({
    W,
    b,
    dW: new Float32Array(W.length),
    db: new Float32Array(b.length),
    slots: [W, b].map((p) => ({ m: new Float32Array(p.length), v: new Float32Array(p.length) })),
    inn: sizes[l],
    out: sizes[l + 1],
    y: new Float32Array(N * sizes[l + 1]),
    dx: new Float32Array(N * sizes[l]),
  }));
  const x0 = new Float32Array(N * 784);
  const d = new Float32Array(N * 10);
  let t = 0;

  function step(i) {
    const rows = batches[i % batches.length];
    for (let n = 0; n < N; n++) for (let k = 0; k < 784; k++) x0[n * 784 + k] = pixels[rows[n] * 784 + k] / 255;
    let x = x0;
    layers.forEach((layer, l) => {
      const { W, b, inn, out, y } = layer;
      layer.x = x;
      for (let n = 0; n < N; n++) {
        for (let j = 0; j < out; j++) y[n * out + j] = b[j];
        for (let k = 0; k < inn; k++) {
          const a = x[n * inn + k];
          for (let j = 0; j < out; j++) y[n * out + j] += a * W[k * out + j];
        }
        if (l < layers.length - 1) for (let j = 0; j < out; j++) if (y[n * out + j] < 0) y[n * out + j] = 0;
      }
      x = y;
    });
    let loss = 0;
    for (let n = 0; n < N; n++) {
      const label = labels[rows[n]];
      let max = -Infinity;
      for (let j = 0; j < 10; j++) max = Math.max(max, x[n * 10 + j]);
      let sum = 0;
      for (let j = 0; j < 10; j++) sum += Math.exp(x[n * 10 + j] - max);
      loss += Math.log(sum) + max - x[n * 10 + label];
      for (let j = 0; j < 10; j++) d[n * 10 + j] = (Math.exp(x[n * 10 + j] - max) / sum - (j === label)) / N;
    }
    let dy = d;
    for (let l = layers.length - 1; l >= 0; l--) {
      const { x: input, W, dW, db, inn, out, dx } = layers[l];
      dW.fill(0);
      db.fill(0);
      for (let n = 0; n < N; n++) {
        for (let j = 0; j < out; j++) db[j] += dy[n * out + j];
        for (let k = 0; k < inn; k++) {
          const a = input[n * inn + k];
          let s = 0;
          for (let j = 0; j < out; j++) {
            dW[k * out + j] += a * dy[n * out + j];
            if (l > 0) s += dy[n * out + j] * W[k * out + j];
          }
          if (l > 0) dx[n * inn + k] = a > 0 ? s : 0;
        }
      }
      dy = dx;
    }
    t++;
    for (const { W, b, dW, db, slots } of layers)
      [
        [W, dW],
        [b, db],
      ].forEach(([p, g], s) => {
        if (optimizer === 'sgd') for (let j = 0; j < p.length; j++) p[j] -= 0.01 * g[j];
        else {
          const { m, v } = slots[s];
          const a = 0.001 / (1 - 0.9 ** t);
          const r = 1 / Math.sqrt(1 - 0.999 ** t);
          for (let j = 0; j < p.length; j++) {
            m[j] = 0.9 * m[j] + 0.1 * g[j];
            v[j] = 0.999 * v[j] + 0.001 * g[j] * g[j];
            p[j] -= (a * m[j]) / (Math.sqrt(v[j]) * r + 1e-8);
          }
        }
      });
    return loss / N;
  }
  return { step };
}

await drive({ name: 'plain loops', version: process.version, open });
