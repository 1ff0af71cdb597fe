// First, for the size of bundles: gzip looks back 32 kB, and the text of the kernels is longer than that.
export { simd, simdSupported } from './kernels/simd.ts';
export { Arena, ArenaTensor } from './arena.ts';
export {
  checkGradients,
  type CheckedElement,
  type GradientCheck,
  type GradientCoverage,
  type GradientReport,
} from './gradients/check-gradients.ts';
export { allClose, equal, greater, greaterEqual, less, lessEqual, notEqual } from './operations/compare.ts';
export { concat, stack } from './operations/concat.ts';
export { astype } from './convert.ts';
export { arange, eye, fromArray, full, linspace, logspace, ones, randn, tensor, uniform, zeros } from './create.ts';
export type { DType, FloatArray, FloatType, TypedArray } from './dtype.ts';
export {
  abs,
  add,
  clip,
  div,
  exp,
  log,
  maximum,
  minimum,
  mul,
  neg,
  pow,
  sign,
  sqrt,
  sub,
} from './operations/elementwise.ts';
export { ShapeError, formatShape } from './errors.ts';
export { histogram, type Histogram } from './operations/histogram.ts';
export { fromJSON, type TensorJson } from './files/json.ts';
export type { Backend, Kernels, Ptr, VectorKernels } from './kernels/interface.ts';
export { reference } from './kernels/reference/reference.ts';
export { vectorReference } from './kernels/reference/vector-reference.ts';
export { matmul } from './operations/linalg.ts';
export { exp as expOf } from './math/exp.ts';
export { log as logOf } from './math/log.ts';
export { pow as powOf } from './math/pow.ts';
export { tanh as tanhOf } from './math/tanh.ts';
export { meshgrid } from './operations/meshgrid.ts';
export { decodeNpy, encodeNpy } from './files/npy.ts';
export { decodeNpz, encodeNpz } from './files/npz.ts';
export { onehot } from './operations/onehot.ts';
export { Params, type ParamsLike } from './params.ts';
export { type Operand } from './operations/promote.ts';
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
} from './operations/reduce.ts';
export { reshape } from './operations/reshape.ts';
export { Rng } from './random/rng.ts';
export type { RngState } from './random/rng-state.ts';
export { decodeSafetensors, encodeSafetensors, type Safetensors } from './files/safetensors.ts';
export { ScaledBytes, scaledBytes } from './scaled-bytes.ts';
export { sameShape, sizeOf, type Shape } from './shape.ts';
export { slice, type AxisRange } from './operations/slice.ts';
export { Tensor, type NestedArray, type Storage } from './tensor.ts';
export { transpose } from './operations/transpose.ts';
export { where } from './operations/where.ts';
