import type { BandMark, LineMark } from '../figures/spec.ts';
import type { Text } from '../text.ts';
import { overSeeds } from './over-seeds.ts';

/**
 * A quantity by epoch, counted from 0 as in the book, over several seeds: the mean as a line, the range as a band. Where a
 * run has ended early, the others go on alone.
 */
export function seedCurves(
  series: string,
  label: Text,
  curves: readonly (readonly number[])[],
  look: Pick<LineMark, 'markEvery' | 'dashed'> = {},
): { readonly bands: readonly BandMark[]; readonly line: LineMark } {
  const { mean, low, high } = overSeeds(curves);
  const x = mean.map((_, epoch) => epoch);
  return {
    bands: curves.length > 1 ? [{ kind: 'band', series, x, low, high }] : [],
    line: { kind: 'line', series, label, x, y: mean, ...look },
  };
}
