import { expOf, logOf } from '@downhill/tensor';
import { onGrid, type Distribution, type ParamValue, type Space } from '../distribution.ts';
import type { Grid } from './grid-sampler.ts';

/**
 * The values of a grid over a space for {@link gridSampler}, of at most so many combinations.
 *
 * What is chosen, counted or has a step takes all its values. The ranges without one share what is left: each is cut at k
 * values from end to end, evenly on its scale, with the greatest k for which the grid is not too large (at least 2).
 *
 * @example
 * const grid = evenGrid({ lr: float({ low: 0.01, high: 1, log: true }), layers: int({ low: 1, high: 2 }) }, { trials: 7 });
 * grid.lr; // [0.01, 0.1, 1]
 * grid.layers; // [1, 2]
 */
export function evenGrid(space: Space, { trials }: { readonly trials: number }): Grid {
  const all = Object.entries(space).map(
    ([name, distribution]) => [name, distribution, valuesOf(distribution)] as const,
  );
  const known = all.reduce((product, [, , values]) => product * (values?.length ?? 1), 1);
  const ranges = all.filter(([, , values]) => values === undefined).length;
  let cuts = 2;
  while (ranges > 0 && known * (cuts + 1) ** ranges <= trials) cuts++;
  return Object.fromEntries(
    all.map(([name, distribution, values]) => [name, values ?? cut(distribution as Range, cuts)]),
  );
}

type Range = Exclude<Distribution, { readonly kind: 'categorical' }>;

/** Nothing for a range in which there is a value between any two. */
function valuesOf(distribution: Distribution): readonly ParamValue[] | undefined {
  if (distribution.kind === 'categorical') return distribution.choices;
  const { low, high, step } = distribution;
  if (low === high) return [low];
  if (step === null || distribution.log) return undefined;
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => onGrid(low, step, i));
}

function cut({ kind, low, high, log }: Range, count: number): readonly number[] {
  const values = Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    if (share === 0 || share === 1) return share === 0 ? low : high;
    const value = log ? expOf(logOf(low) + share * (logOf(high) - logOf(low))) : low + share * (high - low);
    return kind === 'int' ? Math.round(value) : Number(value.toPrecision(12));
  });
  return [...new Set(values)];
}
