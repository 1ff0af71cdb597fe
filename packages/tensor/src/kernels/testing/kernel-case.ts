import type { Kernels, Ptr } from '../interface.ts';

/** `unit`: from −1 to 1, what sigmoid and tanh return. */
export type Values = 'any' | 'positive' | 'unit' | 'sparse' | 'bytes' | 'labels';

/** A block that a kernel is given, in the order of its pointers. */
export interface Operand {
  readonly role: 'in' | 'out' | 'inout';
  readonly length: (sizes: readonly number[]) => number;
  readonly values: Values;
}

/** One row of the table that drives the comparison of a backend with the reference. */
export interface KernelCase {
  readonly kernel: keyof Kernels;
  /** What distinguishes it from the other rows of the kernel. */
  readonly label?: string;
  readonly operands: readonly Operand[];
  readonly sizes: readonly (readonly number[])[];
  /** What it returns counts when it is a number. */
  readonly call: (kernels: Kernels, sizes: readonly number[], pointers: readonly Ptr[]) => unknown;
  /**
   * How many roundings of a float32 may lie between the result and the exact one: 0 demands the same value. The
   * tolerance is that many times 2⁻²⁴, and one for the reference's own, times the magnitude.
   */
  readonly roundings: number | ((sizes: readonly number[]) => number);
  /** The sum of the absolute values that make up element i of an output; of the result itself when not given. */
  readonly magnitude?: (
    inputs: readonly Float64Array[],
    sizes: readonly number[],
  ) => (i: number, operand: number) => number;
  /** The same for a number that the kernel returns. */
  readonly returned?: (inputs: readonly Float64Array[], sizes: readonly number[]) => number;
  /** Results below this are not told from 0 (beside a few of the smallest subnormal). */
  readonly floor?: number;
  /** An input, by its place, that may be the same block as an output. */
  readonly aliases?: readonly (readonly [input: number, output: number])[];
  /** Whether NaN, infinities and the like are tried as well: true unless stated. */
  readonly specials?: boolean;
}

const operand =
  (role: Operand['role'], values: Values = 'any') =>
  (length: Operand['length']): Operand => ({ role, length, values });

export const input = operand('in');
export const positive = operand('in', 'positive');
export const unit = operand('in', 'unit');
export const sparse = operand('in', 'sparse');
export const bytes = operand('in', 'bytes');
export const labels = operand('in', 'labels');
export const output = operand('out');
export const inout = operand('inout');
export const positiveInout = operand('inout', 'positive');
