import { nice } from 'd3-array';

/** The range of the heights with nice ends; a plain has room above and below. */
export function surfaceHeights(z: readonly (readonly number[])[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of z.flat()) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low === high) return [low - 1, high + 1];
  return nice(low, high, 4);
}
