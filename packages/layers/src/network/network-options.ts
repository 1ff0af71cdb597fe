import type { Backend, FloatType, Rng } from '@downhill/tensor';
import type { Loss } from '../losses/loss.ts';
import type { Penalty } from '../penalties/penalty.ts';

/** What every network can be told. */
export interface NetworkOptions {
  /** Softmax with cross-entropy by default. */
  readonly loss?: Loss | undefined;
  /** Terms of the loss that depend on the weights alone; none by default. */
  readonly penalties?: readonly Penalty[] | undefined;
  /**
   * What the initial weights (stream `init`, then the parameter's name) and dropout (stream `dropout`) are drawn from:
   * 0 by default, so that a program without a seed gives the same result every time.
   */
  readonly seed?: number | string | Rng | undefined;
  /** `float32` by default. `float64` is exact to 16 digits and runs in plain TypeScript: for gradient checks. */
  readonly dtype?: FloatType | undefined;
  /**
   * Whether the last bits are the same on every machine: false by default, because fused multiply-add, where the engine
   * has it, is faster and rounds differently. On one machine the same seed always gives the same bits.
   */
  readonly deterministic?: boolean | undefined;
  /** Kernels of your own choice; they decide the dtype. By default the fastest for `dtype`. */
  readonly backend?: Backend | undefined;
}
