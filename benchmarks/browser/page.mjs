/** What runs inside Chromium: opens a workload of a contestant and repeats its step; called by contestants/chromium.mjs. */
import { openDownhill } from '../contestants/downhill-open.mjs';

async function jax() {
  const library = await import('@jax-js/jax');
  const { openJax } = await import('../contestants/jax-open.mjs');
  await library.init('wasm');
  library.defaultDevice('wasm');
  return openJax(library);
}

const contestants = {
  downhill: async () => openDownhill(false),
  'downhill-deterministic': async () => openDownhill(true),
  jax,
  'jax-threads': jax,
  'onnxruntime-web': async () => {
    const ort = await import('onnxruntime-web');
    const { onnx } = await import('onnx-proto');
    const { openOnnx } = await import('../contestants/onnx-open.mjs');
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = new URL('onnxruntime/', location.href).href;
    return openOnnx(ort, onnx, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' });
  },
};

const bytes = async (name) => (await fetch(`inputs/${name}`)).arrayBuffer();

async function readInputs({ width, dense, batchSize }) {
  const sizes = [784, width, width, width, width, 10];
  const flat = new Float32Array(await bytes(`weights-${width}.f32`));
  const indices = new Int32Array(await bytes('batches.i32'));
  let offset = 0;
  const take = (n) => flat.slice(offset, (offset += n));
  return {
    pixels: new Uint8Array(await bytes(dense ? 'dense.u8' : 'pixels.u8')),
    labels: new Uint8Array(await bytes('labels.u8')),
    testPixels: new Uint8Array(await bytes('test-pixels.u8')),
    testLabels: new Uint8Array(await bytes('test-labels.u8')),
    batches: Array.from({ length: indices.length / batchSize }, (_, i) =>
      indices.slice(i * batchSize, (i + 1) * batchSize),
    ),
    weights: sizes.slice(1).map((out, i) => ({ W: take(sizes[i] * out), b: take(out) })),
    sizes,
  };
}

let current;
let at = 0;
window.benchmark = {
  async open(name, workload) {
    current = await (await contestants[name]())(workload, await readInputs(workload));
    at = 0;
    if (current.unsupported) return current;
    const losses = [];
    for (let i = 0; i < workload.checkSteps; i++) losses.push(await current.step(at++));
    return { losses };
  },
  async burst(n) {
    const start = performance.now();
    for (let i = 0; i < n; i++) {
      const result = current.step(at++);
      if (result instanceof Promise) await result;
    }
    return { ns: ((performance.now() - start) / n) * 1e6 };
  },
  async close() {
    await current?.close?.();
    current = undefined;
    return { closed: true };
  },
};
