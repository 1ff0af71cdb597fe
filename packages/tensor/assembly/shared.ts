// The kernels that are the same in both builds, by the names they have outside, in the order in which they are numbered
// there. Pointers are bytes, `ld…` bytes from row to row.
export {
  abs,
  accumulateSquare,
  add,
  axpby,
  clip,
  copy,
  descend,
  descendByMoments,
  divide,
  fill,
  maxAbs,
  maximum,
  multiply,
  offset,
  scale,
  sign,
  sqrt,
  subtract,
  sum,
  sumSquares,
} from './vector';
export {
  exp,
  gelu,
  geluGrad,
  leakyRelu,
  leakyReluGrad,
  log,
  relu,
  reluGrad,
  sigmoid,
  sigmoidGrad,
  tanh,
  tanhGrad,
} from './activation';
export { countCorrect, crossEntropy, softmax, softmaxCrossEntropy, softmaxGrad } from './softmax';
export { addRow, batchNorm, batchNormGrad, columnSums, normalize } from './columns';
export {
  bytesToFloats,
  copyRows,
  countNonZero,
  countNonZeroBytes,
  transpose,
  transposeBytes,
  transposeFloats,
} from './layout';
export { markBytes, markFloats } from './marks';
export { packB } from './pack';
export * from './unrolled.generated';

/** Where the memory behind the constants begins. */
export function heapBase(): usize {
  return __heap_base;
}
