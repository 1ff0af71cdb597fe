/**
 * Levels for contours of a function, from its values on a grid.
 *
 * They are quantiles q = (k/n)² of the values: over a bowl the rings are then equally far from each other, and a function
 * whose values span many powers of ten (Rosenbrock's) still shows the floor of its valley.
 */
export function contourLevels(values: ArrayLike<number>, count: number): number[] {
  const sorted = Float64Array.from(Array.from(values).filter(Number.isFinite)).sort();
  if (sorted.length === 0) return [];
  const levels = Array.from({ length: count }, (_, k) => {
    const at = ((k + 1) / (count + 1)) ** 2 * (sorted.length - 1);
    const i = Math.floor(at);
    return sorted[i]! + ((sorted[i + 1] ?? sorted[i]!) - sorted[i]!) * (at - i);
  });
  return levels.filter((level, k) => level > (k === 0 ? sorted[0]! : levels[k - 1]!));
}
