import type { Ptr, VectorKernels } from '@downhill/tensor';

/**
 * Where one block of each vector begins: parameters `p`, gradients `g`, two scratch vectors `s` and `r` whose contents
 * do not last, and the optimizer's slots by name.
 */
export type Block<Slot extends string> = Readonly<Record<'p' | 'g' | 's' | 'r' | Slot, Ptr>>;

/**
 * Updates `n` parameters and slots: some lines of vector algebra.
 *
 * Written as a method so that an optimizer with slots `m` and `v` is still an `Optimizer`.
 */
export type Rule<Slot extends string> = {
  /** Of the `n` elements of this block. */
  update(k: VectorKernels, n: number, block: Block<Slot>): void;
}['update'];
