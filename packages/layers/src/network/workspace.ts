import type { ArenaTensor, DType, FloatType, Kernels, Shape } from '@downhill/tensor';

/** Kernels, and named memory to use them in. */
export interface Workspace {
  readonly kernels: Kernels;
  /** The type of the network's numbers. */
  readonly dtype: FloatType;
  /**
   * Memory under a name, kept from call to call: the same name and shape give the same tensor, so a step that has run
   * once allocates nothing. Another shape may find other contents. Not cleared.
   */
  buffer(name: string, shape: Shape, dtype?: DType): ArenaTensor;
}
