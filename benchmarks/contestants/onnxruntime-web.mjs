/** onnxruntime-web: the WebAssembly build (SIMD), one thread. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { drive } from '../drive.mjs';
import { openOnnx } from './onnx-open.mjs';

const require = createRequire(join(process.env.PEERS ?? process.cwd(), 'package.json'));
const ort = require('onnxruntime-web');
ort.env.wasm.numThreads = 1;

await drive({
  name: 'onnxruntime-web',
  version: require(join(dirname(require.resolve('onnxruntime-web')), '../package.json')).version,
  open: openOnnx(ort, require('onnx-proto').onnx, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' }),
});
