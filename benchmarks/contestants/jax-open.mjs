/** The step on @jax-js/jax, whole under jit, with the optimizers written out; Node and browser. */
import { floatsOf } from '../floats.mjs';

/** Weight of the old running statistics, and ε, of batch normalisation. */
const DECAY = 0.9;
const EPS = 1e-6;

/** `jax`: the library's module, with its WebAssembly device initialised. */
export function openJax({ numpy: np, jit, valueAndGrad, nn, random }) {
  const array = (data, shape) => np.array(data).reshape(shape);

  /** The program of one workload. Every argument of every function is consumed, as this library wants. */
  function programOf({ batchNorm, dropout, batchSize, width }) {
    /** Means and variances that batch normalisation saw go to `seen`. */
    const normalize = (z, gamma, beta, seen) => {
      const mean = np.mean(z.ref, 0);
      const centred = z.sub(mean.ref);
      const variance = np.mean(np.square(centred.ref), 0);
      seen.push(mean, variance.ref);
      return centred
        .div(np.sqrt(variance.add(EPS)))
        .mul(gamma)
        .add(beta);
    };
    const drop = (h, key) =>
      h.mul(random.bernoulli(key, 1 - dropout, [batchSize, width]).astype(np.float32)).mul(1 / (1 - dropout));

    /** Scores of a batch. `params`: [W1, b1, (gamma1, beta1,) W2, …]; `keys`: one for each mask. */
    const forward = (params, x, keys = [], seen = []) => {
      let next = 0;
      for (let l = 0; l < 5; l++) {
        x = np.dot(x, params[next++]).add(params[next++]);
        if (l === 4) break;
        if (batchNorm) x = normalize(x, params[next++], params[next++], seen);
        x = nn.relu(x);
        if (dropout) x = drop(x, keys[l]);
      }
      return x;
    };
    const lossOf = (params, x, t, keys) => {
      const seen = [];
      const z = forward(params, x, keys, seen);
      return [nn.logSoftmax(z).mul(t).sum(-1).mean().mul(-1), seen];
    };
    const gradient = (params, x, t, keys) =>
      valueAndGrad(lossOf, { hasAux: true })(
        params.map((p) => p.ref),
        x,
        t,
        keys,
      );

    const sgd = jit((params, running, x, t, keys) => {
      const [[loss, seen], grads] = gradient(params, x, t, keys);
      return [
        loss,
        params.map((p, i) => p.sub(grads[i].mul(0.01))),
        running.map((old, i) => old.mul(DECAY).add(seen[i].mul(1 - DECAY))),
      ];
    });

    const adam = jit((params, m, v, a, r, x, t) => {
      const [[loss], grads] = gradient(params, x, t, []);
      m = m.map((old, i) => old.mul(0.9).add(grads[i].ref.mul(0.1)));
      v = v.map((old, i) => old.mul(0.999).add(np.square(grads[i]).mul(0.001)));
      params = params.map((p, i) => p.sub(m[i].ref.mul(a.ref).div(np.sqrt(v[i].ref).mul(r.ref).add(1e-8))));
      a.dispose();
      r.dispose();
      return [loss, params, m, v];
    });
    return { forward, sgd, adam };
  }

  async function open(workload, inputs) {
    const { kind, optimizer, batchNorm, dropout, size, width } = workload;
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
    const { forward, sgd, adam } = programOf(workload);
    let params = inputs.weights.flatMap(({ W, b }, l) => [
      array(W, [inputs.sizes[l], inputs.sizes[l + 1]]),
      np.array(b),
      ...(batchNorm && l < 4 ? [np.ones([width]), np.zeros([width])] : []),
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
    let running = batchNorm ? [0, 1, 2, 3].flatMap(() => [np.zeros([width]), np.ones([width])]) : [];
    let k = 0;
    return {
      async step(i) {
        const rows = inputs.batches[i % inputs.batches.length];
        const x = array(floatsOf(inputs.pixels, rows), [rows.length, 784]);
        const onehot = new Float32Array(rows.length * 10);
        rows.forEach((row, n) => (onehot[n * 10 + inputs.labels[row]] = 1));
        const t = array(onehot, [rows.length, 10]);
        let loss;
        k++;
        const keys = dropout ? [0, 1, 2, 3].map((l) => random.key(4 * k + l)) : [];
        if (optimizer === 'sgd') [loss, params, running] = sgd(params, running, x, t, keys);
        else {
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
