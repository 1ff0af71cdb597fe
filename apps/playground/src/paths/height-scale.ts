/** How the values of a function become heights 0…1 of its surface. */
export interface HeightScale {
  /** Heights are ((f − low) / (high − low))^power; 1 where they are true to scale. */
  readonly power: number;
  height(f: number): number;
}

/** What share of the height the middle value should have at least: less, and the surface is a wall and a plain. */
const MIDDLE = 0.12;

/**
 * Heights true to scale where that shows anything; where most of the surface would lie at the bottom, compressed by a
 * power that lifts the median to {@link MIDDLE}.
 */
export function heightScale(values: ArrayLike<number>): HeightScale {
  const sorted = Float64Array.from(Array.from(values).filter(Number.isFinite)).sort();
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
  const span = high > low ? high - low : 1;
  const median = ((sorted[sorted.length >> 1] ?? low) - low) / span;
  const power = median >= MIDDLE || median <= 0 ? 1 : Math.max(0.1, Math.log(MIDDLE) / Math.log(median));
  return {
    power,
    height: (f) => {
      const share = Math.max(0, Math.min(1, (f - low) / span));
      return power === 1 ? share : share ** power;
    },
  };
}
