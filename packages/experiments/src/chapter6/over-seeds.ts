/** Mean, smallest and largest value at each place of a curve. */
export interface OverSeeds {
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** One quantity over several seeds, place by place. Where a run has ended early, the others go on alone. */
export function overSeeds(curves: readonly (readonly number[])[]): OverSeeds {
  const length = Math.max(0, ...curves.map((values) => values.length));
  const columns = Array.from({ length }, (_, i) => curves.flatMap((values) => values.slice(i, i + 1)));
  return {
    mean: columns.map((values) => values.reduce((a, b) => a + b, 0) / values.length),
    low: columns.map((values) => Math.min(...values)),
    high: columns.map((values) => Math.max(...values)),
  };
}
