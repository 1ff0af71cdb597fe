import type { Rule } from './rule.ts';

export type AdamMoments = {
  /** Weight β₁ of the old mean, in [0, 1). */
  readonly beta1: number;
  /** Weight β₂ of the old mean square, in [0, 1). */
  readonly beta2: number;
  /** ε, added to the root. */
  readonly eps: number;
};

/**
 * What {@link Adam} and {@link AdamW} share:
 *
 *     m ← β₁ · m + (1 − β₁) · g
 *     v ← β₂ · v + (1 − β₂) · g²
 *     p ← p − rate · m / (scale · √v + ε)
 */
export const adamRule =
  ({ beta1, beta2, eps }: AdamMoments, rate: number, scale: number): Rule<'m' | 'v'> =>
  (k, n, { p, g, m, v }) =>
    k.descendByMoments(n, 1 - beta1, g, beta1, m, 1 - beta2, beta2, v, rate, scale, eps, p);
