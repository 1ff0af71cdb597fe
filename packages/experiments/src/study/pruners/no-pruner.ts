import type { Pruner } from './pruner.ts';

/**
 * Lets every trial run to its end.
 *
 * @example
 * const trial = createStudy({ pruner: noPruner() }).ask();
 * trial.report(NaN, 1);
 * trial.shouldPrune(); // false
 */
export function noPruner(): Pruner {
  return { name: 'none', decide: () => ({ prune: false }) };
}
