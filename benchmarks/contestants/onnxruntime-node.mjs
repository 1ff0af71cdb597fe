/** onnxruntime-node: the native library, one thread. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { drive } from '../drive.mjs';
import { openOnnx } from './onnx-open.mjs';

const require = createRequire(join(process.env.PEERS ?? process.cwd(), 'package.json'));
const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' };

await drive({
  name: 'onnxruntime-node',
  version: require('onnxruntime-node/package.json').version,
  open: openOnnx(require('onnxruntime-node'), require('onnx-proto').onnx, options),
});
