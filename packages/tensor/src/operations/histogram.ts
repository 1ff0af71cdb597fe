import { linspace } from '../create.ts';
import { Tensor } from '../tensor.ts';

/** How many values fell in each bin [bins], and the edges of the bins [bins + 1]. */
export interface Histogram {
  /** int32 */
  readonly counts: Tensor;
  /** float64, ascending */
  readonly edges: Tensor;
}

/**
 * Counts the elements of x in bins.
 *
 *     countsᵢ = #{ x : edgesᵢ ≤ x < edgesᵢ₊₁ },   the last bin includes its right edge
 *
 * `bins` is a number of equal bins over `range`, or the edges themselves, ascending. `range` is [min, max] of x unless
 * given; values outside it are not counted.
 *
 * Conventions: as `numpy.histogram`, also for values within one rounding of an edge; a range of width 0 is widened by
 * 0.5 on both sides. The edges are float64 whatever the type of x.
 *
 * @throws RangeError when bins or range make no sense, or x has NaN or an infinity and no range is given.
 *
 * @example
 * const { counts, edges } = histogram(tensor([0, 1, 1, 2, 4]), { bins: 4 });
 * counts.toArray(); // [1, 2, 1, 1]
 * edges.toArray(); // [0, 1, 2, 3, 4]
 */
export function histogram(
  x: Tensor,
  { bins = 10, range }: { bins?: number | readonly number[]; range?: readonly [number, number] } = {},
): Histogram {
  const edges = Float64Array.from(typeof bins === 'number' ? equalEdges(x, bins, range) : checkEdges(bins, range));
  const last = edges.length - 2;
  const counts = new Int32Array(last + 1);
  const low = edges[0]!;
  const high = edges[last + 1]!;
  const width = high - low;
  const { data } = x;
  const equal = typeof bins === 'number' ? bins : 0;
  for (let i = 0; i < data.length; i++) {
    const v = data[i]!;
    if (!(v >= low && v <= high)) continue;
    let bin = equal > 0 ? Math.min(Math.trunc(((v - low) / width) * equal), last) : search(edges, v);
    // Rounding of the quotient can put a value on the wrong side of the edge next to it.
    if (v < edges[bin]!) bin--;
    else if (bin < last && v >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { counts: new Tensor(counts, [last + 1]), edges: new Tensor(edges, [edges.length]) };
}

function equalEdges(x: Tensor, bins: number, range: readonly [number, number] | undefined): ArrayLike<number> {
  if (!(Number.isSafeInteger(bins) && bins >= 1))
    throw new RangeError(`histogram: bins must be a whole number of 1 or more, got ${bins}`);
  let [low, high] = range ?? extent(x);
  if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high))
    throw new RangeError(
      `histogram: ${range === undefined ? 'the range of the values' : 'range'} must be finite and ascending, ` +
        `got [${low}, ${high}]`,
    );
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  return linspace(low, high, bins + 1).data;
}

function extent({ data }: Tensor): readonly [number, number] {
  if (data.length === 0) return [0, 1];
  let low = Infinity;
  let high = -Infinity;
  for (const v of data) {
    if (Number.isNaN(v)) return [NaN, NaN];
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return [low, high];
}

function checkEdges(edges: readonly number[], range: readonly [number, number] | undefined): readonly number[] {
  if (range !== undefined) throw new RangeError('histogram: give either range or the edges of the bins, not both');
  if (edges.length < 2 || !edges.every((e, i) => i === 0 || e >= edges[i - 1]!))
    throw new RangeError(
      `histogram: the edges of the bins must be two or more ascending numbers, got [${edges.join(', ')}]`,
    );
  return edges;
}

/** The last bin whose left edge is not above v. */
function search(edges: Float64Array, v: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= v) low = middle;
    else high = middle - 1;
  }
  return low;
}
