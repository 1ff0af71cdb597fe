import type { FloatType } from '../../dtype.ts';
import type { Backend, VectorKernels } from '../interface.ts';
import { Heap } from './heap.ts';
import { vectorKernels } from './vector.ts';

/**
 * The part of {@link reference} that is vector algebra: all an optimizer needs, and a small bundle for those who own
 * nothing else.
 */
export const vectorReference = (dtype: FloatType): Backend<VectorKernels> => ({
  name: 'reference',
  dtype,
  instantiate() {
    const heap = new Heap(dtype);
    return { memory: heap.memory, heapBase: 0, kernels: vectorKernels(heap) };
  },
});
