import type { FloatType } from '../../dtype.ts';
import type { Backend } from '../interface.ts';
import { activationKernels } from './activation.ts';
import { Heap } from './heap.ts';
import { matrixKernels } from './matrix.ts';
import { networkKernels } from './network.ts';
import { vectorKernels } from './vector.ts';

/**
 * All kernels in plain TypeScript, in float32 or float64: the specification, the fallback where WebAssembly has no SIMD,
 * and in float64 the instrument for gradient checks. Its results have the same bits in every engine.
 */
export const reference = (dtype: FloatType): Backend => ({
  name: 'reference',
  dtype,
  instantiate() {
    const heap = new Heap(dtype);
    const kernels = {
      ...vectorKernels(heap),
      ...matrixKernels(heap),
      ...activationKernels(heap),
      ...networkKernels(heap),
    };
    return { memory: heap.memory, heapBase: 0, kernels };
  },
});
