/**
 * The work on onnxruntime, native or in the browser's build. It has no training interface, so the whole step (forward,
 * backward, update) is one ONNX graph: parameters go in, the loss and the new parameters come out.
 */
import { floatsOf } from '../floats.mjs';
import { buildModel } from '../onnx-model.mjs';

/** `ort`: the runtime's module; `onnx`: the protobuf classes of onnx-proto; `options`: of the session. */
export const openOnnx = (ort, onnx, options) => async (w, inputs) => {
  const float = (data, shape) => new ort.Tensor('float32', data, shape);
  const bytes = buildModel(onnx, w, inputs.sizes);
  const session = await ort.InferenceSession.create(bytes, options);
  if (w.kind === 'matmul') {
    const n = w.size;
    const filled = () =>
      float(
        Float32Array.from({ length: n * n }, (_, i) => (i % 97) / 97),
        [n, n],
      );
    const feeds = { a: filled(), b: filled() };
    return { step: async () => (await session.run(feeds)).c.data[0] };
  }
  const params = Object.fromEntries(
    inputs.weights.flatMap(({ W, b }, l) => [
      [`W${l}`, float(W, [inputs.sizes[l], inputs.sizes[l + 1]])],
      [`b${l}`, float(b, [inputs.sizes[l + 1]])],
    ]),
  );
  if (w.kind === 'evaluate') {
    const feeds = { x: float(floatsOf(inputs.testPixels), [10000, 784]), ...params };
    return {
      async step() {
        const { labels } = await session.run(feeds);
        return labels.data.reduce((hits, label, n) => hits + (Number(label) === inputs.testLabels[n]), 0) / 10000;
      },
    };
  }
  if (w.batchNorm)
    for (let l = 0; l < 4; l++) {
      const filled = (value) => float(new Float32Array(inputs.sizes[l + 1]).fill(value), [inputs.sizes[l + 1]]);
      Object.assign(params, { [`gamma${l}`]: filled(1), [`beta${l}`]: filled(0) });
    }
  const names = Object.keys(params);
  const zeros = (tensor) => float(new Float32Array(tensor.data.length), tensor.dims);
  let state = { ...params };
  if (w.optimizer === 'adam')
    for (const name of names)
      Object.assign(state, { [`m_${name}`]: zeros(params[name]), [`v_${name}`]: zeros(params[name]) });
  if (w.batchNorm)
    for (let l = 0; l < 4; l++)
      Object.assign(state, { [`mean${l}`]: zeros(params[`b${l}`]), [`variance${l}`]: zeros(params[`b${l}`]) });
  let k = 0;
  return {
    async step(i) {
      const rows = inputs.batches[i % inputs.batches.length];
      const t = new Float32Array(rows.length * 10);
      rows.forEach((row, n) => (t[n * 10 + inputs.labels[row]] = 1));
      k++;
      const feeds = {
        x: float(floatsOf(inputs.pixels, rows), [rows.length, 784]),
        t: float(t, [rows.length, 10]),
        ...state,
      };
      if (w.optimizer === 'adam') {
        feeds.a = float(Float32Array.of(0.001 / (1 - 0.9 ** k)), []);
        feeds.r = float(Float32Array.of(1 / Math.sqrt(1 - 0.999 ** k)), []);
      }
      const out = await session.run(feeds);
      state = Object.fromEntries(Object.keys(state).map((name) => [name, out[`${name}_new`]]));
      return out.loss.data[0];
    },
  };
};
