/** The step on @jax-js/jax, whole under jit, with the optimizers written out; Node and browser. */
import { floatsOf } from '../floats.mjs';

/** `jax`: the library's module, with its WebAssembly device initialised. */
export function openJax({ numpy: np, jit, valueAndGrad, nn }) {
  const array = (data, shape) => np.array(data).reshape(shape);

  /** Scores of a batch. `params`: [W1, b1, W2, b2, …]; every argument is consumed, as this library wants. */
  const forward = (params, x) => {
    for (let l = 0; l < 5; l++) {
      x = np.dot(x, params[2 * l]).add(params[2 * l + 1]);
      if (l < 4) x = nn.relu(x);
    }
    return x;
  };

  const lossOf = (params, x, t) => {
    const z = forward(params, x);
    return nn.logSoftmax(z).mul(t).sum(-1).mean().mul(-1);
  };

  const sgd = jit((params, x, t) => {
    const [loss, grads] = valueAndGrad(lossOf)(
      params.map((p) => p.ref),
      x,
      t,
    );
    return [loss, params.map((p, i) => p.sub(grads[i].mul(0.01)))];
  });

  const adam = jit((params, m, v, a, r, x, t) => {
    const [loss, grads] = valueAndGrad(lossOf)(
      params.map((p) => p.ref),
      x,
      t,
    );
    m = m.map((old, i) => old.mul(0.9).add(grads[i].ref.mul(0.1)));
    v = v.map((old, i) => old.mul(0.999).add(np.square(grads[i]).mul(0.001)));
    params = params.map((p, i) => p.sub(m[i].ref.mul(a.ref).div(np.sqrt(v[i].ref).mul(r.ref).add(1e-8))));
    a.dispose();
    r.dispose();
    return [loss, params, m, v];
  });

  async function open({ kind, optimizer, batchNorm, dropout, size }, inputs) {
    if (batchNorm || dropout) return { unsupported: 'not written for this workload' };
    if (kind === 'matmul') {
      const filled = () =>
        array(
          Float32Array.from({ length: size * size }, (_, i) => (i % 97) / 97),
          [size, size],
        );
      const [a, b] = [filled(), filled()];
      const product = jit((x, y) => np.dot(x, y));
      return { step: async () => (await product(a.ref, b.ref).data())[0] };
    }
    let params = inputs.weights.flatMap(({ W, b }, l) => [
      array(W, [inputs.sizes[l], inputs.sizes[l + 1]]),
      np.array(b),
    ]);
    if (kind === 'evaluate') {
      const x = array(floatsOf(inputs.testPixels), [10000, 784]);
      const predict = jit((p, input) => np.argmax(forward(p, input), 1));
      return {
        async step() {
          const labels = await predict(
            params.map((p) => p.ref),
            x.ref,
          ).data();
          return labels.reduce((hits, label, n) => hits + (label === inputs.testLabels[n]), 0) / labels.length;
        },
      };
    }
    let m = params.map((p) => np.zeros(p.shape));
    let v = params.map((p) => np.zeros(p.shape));
    let k = 0;
    return {
      async step(i) {
        const rows = inputs.batches[i % inputs.batches.length];
        const x = array(floatsOf(inputs.pixels, rows), [rows.length, 784]);
        const onehot = new Float32Array(rows.length * 10);
        rows.forEach((row, n) => (onehot[n * 10 + inputs.labels[row]] = 1));
        const t = array(onehot, [rows.length, 10]);
        let loss;
        if (optimizer === 'sgd') [loss, params] = sgd(params, x, t);
        else {
          k++;
          const a = np.array(0.001 / (1 - 0.9 ** k));
          const r = np.array(1 / Math.sqrt(1 - 0.999 ** k));
          [loss, params, m, v] = adam(params, m, v, a, r, x, t);
        }
        return (await loss.data())[0];
      },
    };
  }

  return open;
}
