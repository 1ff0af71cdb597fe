import type { Rng } from '@downhill/tensor';

/** Options of {@link growForest}. */
export interface ForestOptions {
  readonly rng: Rng;
  readonly trees?: number;
  /** A leaf has at least so many samples. */
  readonly minLeaf?: number;
}

type Node =
  | { readonly mean: number }
  | { readonly feature: number; readonly threshold: number; readonly below: Node; readonly above: Node };

/** A tree, and the samples it has not seen. */
export interface ForestTree {
  readonly unseen: readonly number[];
  predict(sample: readonly number[]): number;
}

/**
 * A random forest for regression: trees on bootstrap samples, each split where the squared error falls most.
 *
 *     split of a node: argmin over feature j, threshold s of  Σ_{x_j ≤ s} (y − ȳ₁)² + Σ_{x_j > s} (y − ȳ₂)²
 *
 * Conventions: every split looks at all features, as scikit-learn's regressor does by default; thresholds stand halfway between
 * neighbouring values; trees grow until a leaf would have fewer than `minLeaf` samples.
 *
 * Breiman, "Random forests", Machine Learning 45 (2001).
 *
 * @throws RangeError without samples.
 */
export function growForest(
  x: readonly (readonly number[])[],
  y: readonly number[],
  { rng, trees = 64, minLeaf = 2 }: ForestOptions,
): ForestTree[] {
  if (x.length === 0) throw new RangeError('growForest: there are no samples');
  return Array.from({ length: trees }, (_, i) => {
    const own = rng.fork(`tree-${i}`);
    const drawn = Array.from({ length: x.length }, () => own.int(x.length));
    const seen = new Set(drawn);
    const root = grow(x, y, drawn, minLeaf);
    return {
      unseen: x.map((_sample, j) => j).filter((j) => !seen.has(j)),
      predict: (sample) => walk(root, sample),
    };
  });
}

function walk(root: Node, sample: readonly number[]): number {
  let node = root;
  while ('feature' in node) node = sample[node.feature]! <= node.threshold ? node.below : node.above;
  return node.mean;
}

function grow(x: readonly (readonly number[])[], y: readonly number[], rows: readonly number[], minLeaf: number): Node {
  const best = bestSplit(x, y, rows, minLeaf);
  if (best === undefined) return { mean: rows.reduce((sum, row) => sum + y[row]!, 0) / rows.length };
  const { feature, threshold } = best;
  const isBelow = (row: number): boolean => x[row]![feature]! <= threshold;
  return {
    feature,
    threshold,
    below: grow(x, y, rows.filter(isBelow), minLeaf),
    above: grow(
      x,
      y,
      rows.filter((row) => !isBelow(row)),
      minLeaf,
    ),
  };
}

/** The largest gain of Σ²/n, which is the fall of the squared error. */
function bestSplit(
  x: readonly (readonly number[])[],
  y: readonly number[],
  rows: readonly number[],
  minLeaf: number,
): { readonly feature: number; readonly threshold: number } | undefined {
  const total = rows.reduce((sum, row) => sum + y[row]!, 0);
  let most = total ** 2 / rows.length + 1e-12 * (1 + total ** 2);
  let best: { readonly feature: number; readonly threshold: number } | undefined;
  for (let feature = 0; feature < (x[0]?.length ?? 0); feature++) {
    const sorted = [...rows].sort((a, b) => x[a]![feature]! - x[b]![feature]!);
    let left = 0;
    for (let n = 1; n < sorted.length; n++) {
      left += y[sorted[n - 1]!]!;
      const [low, high] = [x[sorted[n - 1]!]![feature]!, x[sorted[n]!]![feature]!];
      if (n < minLeaf || sorted.length - n < minLeaf || low === high) continue;
      const gain = left ** 2 / n + (total - left) ** 2 / (sorted.length - n);
      if (gain <= most) continue;
      most = gain;
      best = { feature, threshold: (low + high) / 2 };
    }
  }
  return best;
}
