/**
 * The lowest rung from which one of so many trials can come to the top:
 *
 *     r = ⌈R / η^k⌉,  k = ⌊log_η n⌋ for n trials
 */
export function lowestRung(trials: number, maxResource: number, reductionFactor: number): number {
  let lowest = maxResource;
  for (let enough = reductionFactor; enough <= trials && lowest > 1; enough *= reductionFactor)
    lowest = Math.ceil(lowest / reductionFactor);
  return lowest;
}
