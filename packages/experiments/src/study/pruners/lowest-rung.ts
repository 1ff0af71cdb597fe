/**
 * Before a twelfth of a trial values are little more than noise: with the chapter's search a rung at 4 of 50 epochs keeps
 * the best trial of 100, and one at the first epoch, which is a single update, does not.
 */
export const earliestRung = (maxResource: number): number => Math.max(1, Math.floor(maxResource / 12));

/**
 * The lowest rung from which one of so many trials can come to the top, and not too early:
 *
 *     r = max(⌈R / η^k⌉, ⌊R / 12⌋),  k = ⌊log_η n⌋ for n trials
 */
export function lowestRung(trials: number, maxResource: number, reductionFactor: number): number {
  let lowest = maxResource;
  for (let enough = reductionFactor; enough <= trials && lowest > 1; enough *= reductionFactor)
    lowest = Math.ceil(lowest / reductionFactor);
  return Math.max(lowest, earliestRung(maxResource));
}
