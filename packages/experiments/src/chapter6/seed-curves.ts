import type { BandMark, LineMark } from '../figures/spec.ts';
import type { Text } from '../text.ts';

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
  const length = Math.max(0, ...curves.map((values) => values.length));
  const x = Array.from({ length }, (_, epoch) => epoch);
  const columns = x.map((epoch) => curves.flatMap((values) => values.slice(epoch, epoch + 1)));
  const mean = columns.map((values) => values.reduce((a, b) => a + b, 0) / values.length);
  const [low, high] = [columns.map((values) => Math.min(...values)), columns.map((values) => Math.max(...values))];
  return {
    bands: curves.length > 1 ? [{ kind: 'band', series, x, low, high }] : [],
    line: { kind: 'line', series, label, x, y: mean, ...look },
  };
}
