/** Ranks from 1; equal values share the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = new Map<number, number>();
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1;
    mean.set(sorted[start]!, (start + 1 + end) / 2);
  }
  return values.map((value) => mean.get(value)!);
}

/**
 * How far one quantity rises with another, whatever the shape of the rise: 1 always, −1 always falls, 0 neither.
 *
 *     ρ = Σ (rᵢ − r̄)(sᵢ − s̄) / √(Σ (rᵢ − r̄)² · Σ (sᵢ − s̄)²)      r, s: ranks of x and y
 *
 * Conventions: equal values share their mean rank. 0 where one of the two does not vary.
 *
 * Spearman, American Journal of Psychology 15 (1904).
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  const middle = (x.length + 1) / 2;
  const [r, s] = [ranksOf(x), ranksOf(y)].map((ranks) => ranks.map((rank) => rank - middle)) as [number[], number[]];
  const product = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  const scale = Math.sqrt(product(r, r) * product(s, s));
  return scale === 0 ? 0 : product(r, s) / scale;
}
