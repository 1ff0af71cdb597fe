import { reference, simd, simdSupported, type Backend, type FloatType } from '@downhill/tensor';

/** The fastest kernels for a type of numbers: SIMD for float32 where the engine has it, else plain TypeScript. */
export const backendFor = (dtype: FloatType, deterministic: boolean): Backend =>
  dtype === 'float32' && simdSupported() ? simd({ deterministic }) : reference(dtype);
