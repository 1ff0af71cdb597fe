// First, for the size of bundles: gzip looks back 32 kB, and the text of the kernels is longer than that.
export { simd, simdSupported } from './kernels/simd.ts';
export { Arena, ArenaTensor } from './arena.ts';
export {
  checkGradients,
  type CheckedElement,
  type GradientCheck,
  type GradientCoverage,
  type GradientReport,
} from './check-gradients.ts';
export { allClose, equal, greater, greaterEqual, less, lessEqual, notEqual } from './compare.ts';
export { concat, stack } from './concat.ts';
export { astype } from './convert.ts';
export { arange, eye, fromArray, full, linspace, logspace, ones, randn, tensor, uniform, zeros } from './create.ts';
export type { DType, FloatArray, FloatType, TypedArray } from './dtype.ts';
export { abs, add, clip, div, exp, log, maximum, minimum, mul, neg, pow, sign, sqrt, sub } from './elementwise.ts';
export { ShapeError, formatShape } from './errors.ts';
export { histogram, type Histogram } from './histogram.ts';
export { fromJSON, type TensorJson } from './json.ts';
export type { Backend, Kernels, Ptr, VectorKernels } from './kernels/interface.ts';
export { reference } from './kernels/reference/reference.ts';
export { vectorReference } from './kernels/reference/vector-reference.ts';
export { matmul } from './linalg.ts';
export { exp as expOf } from './math/exp.ts';
export { log as logOf } from './math/log.ts';
export { pow as powOf } from './math/pow.ts';
export { tanh as tanhOf } from './math/tanh.ts';
export { meshgrid } from './meshgrid.ts';
export { decodeNpy, encodeNpy } from './npy.ts';
export { decodeNpz, encodeNpz } from './npz.ts';
export { onehot } from './onehot.ts';
export { Params, type ParamsLike } from './params.ts';
export { type Operand } from './promote.ts';
export {
  argmax,
  argmin,
  max,
  mean,
  min,
  std,
  sum,
  variance,
  variance as var,
  type ArgOptions,
  type ReduceOptions,
} from './reduce.ts';
export { reshape } from './reshape.ts';
export { Rng } from './rng.ts';
export type { RngState } from './rng-state.ts';
export { decodeSafetensors, encodeSafetensors, type Safetensors } from './safetensors.ts';
export { ScaledBytes, scaledBytes } from './scaled-bytes.ts';
export { sameShape, sizeOf, type Shape } from './shape.ts';
export { slice, type AxisRange } from './slice.ts';
export { Tensor, type NestedArray, type Storage } from './tensor.ts';
export { transpose } from './transpose.ts';
export { where } from './where.ts';
