import type { History } from './history.ts';
import type { Outputs } from './protocol.ts';

/** Outputs of the seeds all of whose tasks have one. */
export function completeOutputs(seeds: readonly number[], histories: readonly History[]): Outputs {
  return seeds.flatMap((seed) => {
    const ofSeed = histories.filter(({ task }) => task.seed === seed);
    if (ofSeed.length === 0 || !ofSeed.every(({ ended, failure }) => ended && failure === undefined)) return [];
    return [[seed, ofSeed.map(({ task, output }) => [task.variant, output] as const)] as const];
  });
}
